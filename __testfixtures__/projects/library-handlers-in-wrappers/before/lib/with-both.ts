import type { NextApiRequest, NextApiResponse } from 'next'

interface Both {
  req: NextApiRequest
  res: NextApiResponse
}

export const withBoth = (handler: (both: Both) => unknown) => (req: NextApiRequest, res: NextApiResponse) => {
  if (req.headers['x-quiet']) return res.status(200).end()
  return handler({ req, res })
}
