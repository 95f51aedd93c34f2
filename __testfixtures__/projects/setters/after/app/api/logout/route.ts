import { clearSessionCookie } from '../../../lib/headers'

export function POST() {
  const headers = new Headers()
  clearSessionCookie(headers)
  headers.set('Location', '/')
  return new Response(null, { status: 303, headers })
}
