import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { rooms } from '../../lib/rooms'

const withInput = (handler: NextApiHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
  const input = rooms.input(req.body)
  if (!input) return res.status(422).end()
  req.body = input
  req.query = { ...req.query, page: String(input.page) }
  await rooms.audit(req.query, req.body)
  return handler(req, res)
}

export default withInput(async (req, res) => {
  const { query } = req
  const { name, tags = [] } = req.body
  res.json(await rooms.guests({ name, tags, page: query.page, order: query['order'], all: req.body }))
})
