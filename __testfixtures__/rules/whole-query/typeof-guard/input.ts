import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { token } = req.query
  if (typeof token !== 'string' || token.length < 3) {
    return res.status(400).json({ error: 'A token is needed' })
  }
  await db.subscriber.confirm(token)
  return res.redirect(303, `/confirmed?token=${encodeURIComponent(token)}`)
}
