import type { NextApiResponse } from 'next'
import { canSee, type SignedInRequest } from '../../../lib/auth'

// Nothing here says who would have put a person on the request.
export default function seen(req: SignedInRequest, res: NextApiResponse) {
  if (!req.headers.authorization) return res.status(200).json({ seen: false })
  res.status(200).json({ seen: canSee(req, String(req.query.owner)) })
}
