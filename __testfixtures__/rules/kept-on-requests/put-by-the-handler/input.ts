import type { NextApiRequest, NextApiResponse } from 'next'

type Asked = NextApiRequest & { started?: number }

// What the handler puts there is its own.
function since(req: Asked) {
  if (!req.started) req.started = 1
  return req.started
}

export default function handler(req: Asked, res: NextApiResponse) {
  if (req.query.from) req.started = Number(req.query.from)
  res.status(200).json({ since: since(req) })
}
