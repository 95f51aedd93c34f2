import type { NextApiRequest, NextApiResponse } from 'next'

/** Hands the handler a request that says whose it is. */
export const withOwner = (handler: any) => async (req: NextApiRequest, res: NextApiResponse) => {
  const named: any = req
  named.user = { id: req.headers['x-owner'] }
  return handler(named, res)
}
