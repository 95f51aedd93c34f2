import { NextResponse, type NextRequest } from 'next/server'
import { load, report } from '../../../lib/store'

export const dynamic = 'force-dynamic'

/** Sends a file; false where there is none. */
async function sendFile(key: string | undefined) {
  if (!key) return
  const file = await load(key)
  return new Response(file as BodyInit, { headers: { 'Content-Type': 'text/css' } })
}

async function userOf() {
  const user = await load('user')
  if (!user) {
    return NextResponse.json({ message: 'Sign in' }, { status: 401 })
  }
  return user
}

export async function POST() {
  const user = await userOf()
  if (user instanceof Response) return user
  // Signed in.
  report(user.name)
  return NextResponse.json({ name: user.name }, { status: 201 })
}

async function handler(request: NextRequest) {
  try {
    const name = 'file'
    const sent = await sendFile((request.headers.get('x-key') ?? undefined) as string | undefined)
    if (sent) return sent
    {
      const name = 'none'
      return NextResponse.json({ message: 'No file', name }, { status: 404 })
    }
  } catch {
    return NextResponse.json({ message: 'Failed' }, { status: 500 })
  }
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
