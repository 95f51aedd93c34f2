import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

const { getIronSession } = require('iron-session')

const options = { password: 'a-password-of-more-than-32-characters', cookieName: 'notes' }

export async function DELETE(request) {
  const headers = new Headers()
  const session = await getIronSession(request, { headers }, options)
  session.destroy()
  return new Response(null, { status: 204, headers })
}

async function handler(request) {
  const headers = new Headers()
  const session = await getIronSession(request, { headers }, options)
  if (!session.user) return NextResponse.json({ error: 'Sign in first' }, { status: 401, headers })
  headers.set('Cache-Control', 'no-store')
  return NextResponse.json({ name: session.user.name }, { headers })
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as OPTIONS }
