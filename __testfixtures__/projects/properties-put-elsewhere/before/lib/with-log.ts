import type { NextApiRequest, NextApiResponse } from 'next'
import { log } from 'observability'

export const withLog = (handler: (req: NextApiRequest, res: NextApiResponse) => unknown) => async (req: NextApiRequest, res: NextApiResponse) => {
  log.info(req.method, req.url)
  return handler(req, res)
}
