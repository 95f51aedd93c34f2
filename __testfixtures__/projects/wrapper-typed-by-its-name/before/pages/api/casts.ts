import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { withCount, withKey } from '../../lib/middleware'

interface KeyedRequest extends NextApiRequest {
  headers: { 'x-key': string }
}

async function handler(req: KeyedRequest, res: NextApiResponse) {
  res.status(200).json({ key: req.headers['x-key'] })
}

export default withCount(withKey(handler as unknown as NextApiHandler))
