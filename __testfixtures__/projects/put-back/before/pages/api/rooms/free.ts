import type { NextApiRequest, NextApiResponse } from 'next'
import { rooms, roomSchema, searchSchema } from '../../../lib/rooms'
import { withBody, withQuery } from '../../../lib/validate'

async function free(req: NextApiRequest, res: NextApiResponse) {
  const {
    query: { page, beds = 1 },
    body,
  } = req
  const found = await rooms.free({ name: body.name, beds, page })
  if (!found.length && req.query.page) return res.status(404).json({ beds: req.query.beds })
  res.json(found)
}

export default withQuery(searchSchema)(withBody(roomSchema, free))
