import type { NextApiRequest, NextApiResponse } from 'next'
import { requireAdmin } from './auth'

type Handler = (req: NextApiRequest, res: NextApiResponse) => unknown

/** Its handler is asked for nothing. */
export const withAdmin = (handler: Handler) => async (req: NextApiRequest, res: NextApiResponse) => {
  if (req.method === 'HEAD') return requireAdmin(req, res)
  return handler(req, res)
}
