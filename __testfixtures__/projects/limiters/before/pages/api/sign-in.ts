import type { NextApiRequest, NextApiResponse } from 'next'
import { users } from 'database'
import { apply } from '../../lib/apply'
import { limits } from '../../lib/limits'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    await apply(limits.sign)(req, res)
  } catch {
    return res.status(503).json({ error: 'Not now' })
  }

  if (req.method !== 'POST') return res.status(405).json({ error: 'POST only' })
  const user = await users.signIn(req.body)
  if (!user) return res.status(401).json({ error: 'Wrong' })
  res.status(200).json(user)
}
