import type { NextApiRequest, NextApiResponse } from 'next'
import { noStore, setSessionCookie } from '../../lib/headers'
import { users } from '../../lib/users'

export default async function login(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  noStore(res)
  const { name, password, remember } = req.body
  const user = await users.signIn(name, password)
  if (!user) return res.status(401).json({ error: 'Wrong name or password' })

  setSessionCookie(res, user.token, remember)
  res.status(200).json({ name: user.name })
}
