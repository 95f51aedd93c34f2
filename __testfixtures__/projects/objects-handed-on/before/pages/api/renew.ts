import type { NextApiRequest, NextApiResponse } from 'next'
import { forget, tokenOf } from '../../lib/tokens'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'DELETE') {
    forget({ req, res })
    return res.status(204).end()
  }
  res.status(200).json({ token: await tokenOf('1', { req, res }, { fresh: true }) })
}
