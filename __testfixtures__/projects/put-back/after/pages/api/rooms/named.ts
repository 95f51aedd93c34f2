import type { NextApiRequest } from 'next'
import { rooms, roomSchema } from '../../../lib/rooms'
import { withBody } from '../../../lib/validate'

const nameOf = (req: NextApiRequest): string => req.body.name.trim()

export default withBody(roomSchema, async (req, res) => {
  res.json(await rooms.named(nameOf(req)))
})
