import type { NextApiRequest, NextApiResponse } from 'next'
import { rooms } from 'visits'
import { placeOf, sinceOf } from '../../lib/visitor'
import { withVisitor } from '../../lib/with-visitor'

export default withVisitor(async (req: NextApiRequest, res: NextApiResponse, visitor) => {
  if (req.method !== 'GET') return res.status(405).json({ error: 'Only to look' })
  const open = await rooms.open(visitor.id)
  res.json({ open, place: await placeOf({ req, res }), old: (sinceOf(req) ?? 0) > 5 })
})
