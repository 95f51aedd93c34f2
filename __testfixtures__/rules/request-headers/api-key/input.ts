import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const key = req.headers['x-api-key']
  if (!key || Array.isArray(key)) {
    return res.status(401).json({ error: 'Missing key' })
  }
  const [scheme, token] = (req.headers.authorization ?? '').split(' ')
  if (scheme !== 'Bearer') return res.status(401).json({ error: 'Bearer only' })

  const owner = await db.key.owner({ key, token, agent: req.headers['user-agent'] })
  return res.status(200).json({ owner })
}
