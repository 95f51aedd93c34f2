import type { NextApiResponse } from 'next'
import { handler, type ApiRequest } from '../../../lib/handler'

const items = ['a', 'b']

handler.get((req, res) => {
  res.status(200).json({ items, for: req.user.name })
})

// New ones.
handler.post(async (req: ApiRequest, res: NextApiResponse) => {
  if (!req.body.item) throw new Error('an item has a name')
  res.status(201).json({ item: req.body.item })
})

export default handler
