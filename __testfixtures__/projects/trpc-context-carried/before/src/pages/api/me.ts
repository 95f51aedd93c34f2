import type { NextApiRequest, NextApiResponse } from 'next'
import { addressOf } from '../../lib/address'
import { userOf } from '../../lib/user'

export default async function me(req: NextApiRequest, res: NextApiResponse) {
  const user = await userOf(req)
  if (!user) return res.status(401).json({ error: 'Sign in first.' })
  res.json({ user, from: addressOf(req) })
}
