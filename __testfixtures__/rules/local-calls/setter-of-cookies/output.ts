import type { NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

function remember(headers: Headers, name: string, value: string) {
  headers.set('Set-Cookie', `${name}=${value}; Path=/`)
}

async function handler(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const user = await db.login(body)
  if (!user) return new Response(null, { status: 401 })
  const headers = new Headers()
  remember(headers, 'sid', String(user.sid))
  remember(headers, 'seen', 'yes')
  headers.set('Location', '/home')
  return new Response(null, { status: 303, headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
