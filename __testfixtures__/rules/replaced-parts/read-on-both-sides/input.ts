import type { NextApiRequest, NextApiResponse } from 'next'

function clean(req: NextApiRequest) {
  req.body = { ...req.body, clean: true }
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const was = req.body.clean
  clean(req)
  res.json({ was, is: req.body.clean })
}
