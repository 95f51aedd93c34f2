import { rooms } from 'house'
import type { NextApiRequest, NextApiResponse } from 'next'

export async function elsewhere(req: NextApiRequest, res: NextApiResponse) {
  if (!req.query.id) return res.status(400).end()
  return rooms.find(req.query.id)
}
