import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'
import { emailOf } from '../../lib/session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const email = await emailOf(req, res)
  if (!email) {
    return res.status(401).json({ error: 'Sign in first' })
  }
  res.json(db.person(email) ?? null)
}
