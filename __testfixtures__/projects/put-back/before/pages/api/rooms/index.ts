import type { NextApiRequest, NextApiResponse } from 'next'
import { rooms, roomSchema } from '../../../lib/rooms'
import { withBody } from '../../../lib/validate'

async function create(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  const room = await rooms.create(req.body)
  res.status(201).json({ room, beds: req.body.beds })
}

export default withBody(roomSchema, create)
