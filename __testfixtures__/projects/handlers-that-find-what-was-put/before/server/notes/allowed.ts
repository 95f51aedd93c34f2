import type { NextApiRequest } from 'next'

export function allowed(req: NextApiRequest) {
  return req.isAdmin || req.query.mode === 'draft'
}
