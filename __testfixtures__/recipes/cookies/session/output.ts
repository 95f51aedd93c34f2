import Cookies from 'cookies'
import { NextResponse, type NextRequest } from 'next/server'
import { renew } from '../../../lib/tokens'
import { cookieResponse } from '../../../lib/cookie-response'
import { readBody } from '../../../lib/read-body'

export async function POST(request: NextRequest) {
  const headers = new Headers()
  const cookies = new Cookies({ headers: Object.fromEntries(request.headers), socket: {} } as any, cookieResponse(headers))
  const token = cookies.get('token')
  if (!token) return NextResponse.json({ error: 'no token' }, { status: 401, headers })
  cookies.set('seen', 'yes', { httpOnly: false })
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (body.out) {
    cookies.set('token')
    return new Response(null, { status: 204, headers })
  }
  const fresh = await renew(token)
  cookies.set('token', fresh, { sameSite: 'lax', maxAge: 0, path: '/api', secure: body.secure })
  cookies.set('seen', 'again', { overwrite: true, httpOnly: false })
  return NextResponse.json({ fresh }, { headers })
}
