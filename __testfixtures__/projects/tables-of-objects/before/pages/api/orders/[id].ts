import type { NextApiResponse } from 'next'
import { guarded, type UserRequest } from '../../../lib/guarded'
import { shop } from '../../../lib/shop'

async function show(req: UserRequest, res: NextApiResponse) {
  const order = await shop.find(req.query.id, req.user.id)
  res.status(order ? 200 : 404).json({ success: Boolean(order), order })
}

export default guarded({
  GET: { handler: show },
  DELETE: {
    roles: ['clerk', 'owner'],
    handler: async (req, res) => {
      await shop.cancel(req.query.id, req.user.id)
      res.status(200).json({ success: true })
    },
  },
})
