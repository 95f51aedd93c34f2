import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') return show(req, res)
  res.status(405).end()
}

// Nothing stands around it: it is the method's own function.
function show(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ shown: req.query.what ?? 'all' })
}
