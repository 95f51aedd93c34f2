import { NextResponse, type NextRequest } from 'next/server'
import { find } from 'notes'

export const dynamic = 'force-dynamic'

/**
 * The owner of a note, who is in the cookies of a NextApiRequest.
 */
const ownerOf = (cookies: Partial<Record<string, string>>) => cookies['owner']

// A NextApiResponse may be cached by nobody.
async function handler(request: NextRequest) {
  const owner = ownerOf(Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value])))
  if (!owner) return NextResponse.json({ error: 'Who?' }, { status: 401 })
  return NextResponse.json(await find(owner))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
