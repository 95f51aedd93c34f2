import type { NextApiRequest, NextApiResponse } from 'next'
import nc from 'next-connect'
import options from '../../../lib/options'
import { updateRoom } from '../../../lib/rooms'
import { idSchema, roomSchema } from '../../../lib/schema'
import { validate } from '../../../lib/validate'

const router = nc<NextApiRequest, NextApiResponse>(options)

router
  .put(validate({ query: idSchema, body: roomSchema }), updateRoom)
  .patch(validate({ query: idSchema }), (req, res) => {
    res.json({ id: req.query.id, room: req.body })
  })
  .delete((req, res) => {
    res.json({ gone: req.query.id })
  })

export default router
