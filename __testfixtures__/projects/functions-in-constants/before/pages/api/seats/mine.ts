import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from 'seats'

const allowed = (role: string) => (req: NextApiRequest, res: NextApiResponse) => {
  if (req.headers['x-role'] === role) return true
  res.status(403).json({ error: `Only for ${role}` })
  return false
}

const isGuest = allowed('guest')

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'DELETE') {
    if (!allowed('owner')(req, res)) return
    return res.status(200).json(await seats.clear())
  }
  if (!isGuest(req, res)) return
  res.status(200).json(await seats.of(req.headers['x-user']))
}
