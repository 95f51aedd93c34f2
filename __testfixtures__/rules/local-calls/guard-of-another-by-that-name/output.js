import { NextResponse } from 'next/server'
import { find, replacementsOf } from 'users'

export const dynamic = 'force-dynamic'

/** Answers where the user is unknown; who stands in for them may be nobody. */
async function current(request) {
  const { searchParams } = request.nextUrl
  // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
  const user = await find(searchParams.get('id') ?? undefined)
  if (!user) {
    return NextResponse.json({ error: 'Unknown' }, { status: 404 })
  }
  if (user.away) {
    const [user] = await replacementsOf(searchParams.get('id') ?? undefined)
    return user
  }
  return user
}

async function handler(request) {
  const user = await current(request)
  if (user instanceof Response) return user
  if (!user) return NextResponse.json({ error: 'Away' }, { status: 409 })
  return NextResponse.json({ name: user.name })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
