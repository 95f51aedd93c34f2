import type { NextApiRequest, NextApiResponse } from 'next'

function robots(res: NextApiResponse) {
  res.end('User-agent: *')
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('Content-Type', 'text/x-robots')
  return robots(res)
}
