import type { NextApiRequest, NextApiResponse } from 'next'
import { createRoom } from '../../lib/rooms'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  return createRoom(req, res)
}
