import { clearSessionCookie } from '../../../lib/headers'

export function POST() {
  const headers = new Headers()
  clearSessionCookie(headers)
  return new Response(null, { status: 303, headers: new Headers([...headers, ['Location', '/']]) })
}
