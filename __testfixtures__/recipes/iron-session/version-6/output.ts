import { getIronSession } from 'iron-session'
import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

const options = { password: 'a-password-of-more-than-32-characters', cookieName: 'notes' }

declare module 'iron-session' {
  interface IronSessionData {
    user?: { name: string }
  }
}

export async function DELETE(request: NextRequest) {
  const headers = new Headers()
  const session = await getIronSession(request, { headers } as Response, options)
  session.destroy()
  return new Response(null, { status: 204, headers })
}

async function handler(request: NextRequest) {
  const headers = new Headers()
  const session = await getIronSession(request, { headers } as Response, options)
  if (!session.user) return NextResponse.json({ error: 'Sign in first' }, { status: 401, headers })
  headers.set('Cache-Control', 'no-store')
  return NextResponse.json({ name: session.user.name }, { headers })
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as OPTIONS }
