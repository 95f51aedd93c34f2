import { accounts } from '../../../lib/accounts'
import { serialize } from 'cookie'
import { readBody } from '../../../lib/read-body'

export async function POST(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const account = await accounts.check(body.mail, body.password)
  if (!account) {
    return new Response(null, { status: 303, headers: { Location: '/login?error=1' } })
  }
  return new Response(null, {
    status: 307,
    headers: {
      'Set-Cookie': serialize('sid', String(account.sid), { httpOnly: true, path: '/' }),
      'Cache-Control': 'no-store',
      Location: '/account',
    },
  })
}
