import type { NextApiRequest, NextApiResponse } from 'next'
import nc from 'next-connect'
import options from '../../../lib/options'
import { createRoom } from '../../../lib/rooms'
import { pageSchema, roomSchema } from '../../../lib/schema'
import { validate } from '../../../lib/validate'

const router = nc<NextApiRequest, NextApiResponse>(options)

router.get(validate({ query: pageSchema }), (req, res) => {
  const { page, order } = req.query
  res.json({ page, type: typeof page, order: order ?? 'none' })
})

router.post(validate({ body: roomSchema }), createRoom)

export default router
