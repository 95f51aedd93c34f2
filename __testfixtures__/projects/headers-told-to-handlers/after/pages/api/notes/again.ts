import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from 'notes'
import { withId } from '../../../lib/with-id'

// It has an id of its own.
export default withId(async (req: NextApiRequest, res: NextApiResponse) => {
  if (req.query.id) res.setHeader('X-Request-ID', String(req.query.id))
  res.status(200).json({ id: res.getHeader('X-Request-ID'), notes: await notes.list(1) })
})
