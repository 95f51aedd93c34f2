import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  let page = 1
  if (req.query.page) {
    page = parseInt(
      Array.isArray(req.query.page) ? req.query.page[0]! : req.query.page,
      10,
    )
  }
  const sort = (Array.isArray(req.query.sort) ? req.query.sort[0] : req.query.sort) ?? 'name'
  res.json({ page, sort, tag: Array.isArray(req.query.tag) ? req.query.tag[0] : req.query.tag })
}
