import type { NextApiRequest, NextApiResponse } from 'next'

function varied(res: NextApiResponse, value: string) {
  return res.appendHeader('X-Steps', 'answered').json({ value })
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('X-Steps', 'received')
  return varied(res, 'a')
}
