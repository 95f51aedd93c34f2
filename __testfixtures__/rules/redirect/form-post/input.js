import { accounts } from '../../lib/accounts'
import { serialize } from 'cookie'

export default async function handler(req, res) {
  if (req.method !== 'POST') {
    res.setHeader('Allow', 'POST')
    return res.status(405).end('Method Not Allowed')
  }

  const account = await accounts.check(req.body.mail, req.body.password)
  if (!account) {
    return res.redirect(303, '/login?error=1')
  }
  res.setHeader('Set-Cookie', serialize('sid', String(account.sid), { httpOnly: true, path: '/' }))
  res.setHeader('Cache-Control', 'no-store')
  return res.redirect('/account')
}
