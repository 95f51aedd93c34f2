import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { requests } from './context'

/** Everything that runs below knows the request's id. */
export const withRequestId = (handler: NextApiHandler): NextApiHandler => (req, res) => {
  const id = String(req.headers['x-request-id'] ?? 'none')
  res.setHeader('X-Request-Id', id)
  return requests.run({ id }, () => handler(req, res))
}
