import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

export const withVersion = (handler: NextApiHandler) => (req: NextApiRequest, res: NextApiResponse) => {
  res.setHeader('X-Version', '3')
  return handler(req, res)
}
