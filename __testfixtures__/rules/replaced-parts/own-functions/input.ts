import type { NextApiRequest, NextApiResponse } from 'next'

/** Old clients send their JSON as text. */
function readText(req: NextApiRequest) {
  if (typeof req.body === 'string') req.body = JSON.parse(req.body)
}

function withPage(req: NextApiRequest) {
  const { page, ...others } = req.query
  req.query = { ...others, page: page ?? '1' }
}

function save(req: NextApiRequest, res: NextApiResponse) {
  res.status(201).json({ saved: req.body, page: req.query.page })
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  readText(req)
  withPage(req)
  if (req.body.draft) return res.status(202).json({ draft: req.body, query: req.query })
  save(req, res)
}
