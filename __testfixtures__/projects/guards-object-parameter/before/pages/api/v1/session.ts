import type { NextApiRequest, NextApiResponse } from 'next'
import verifyToken from '../../../lib/api/verify-token'

export default async function session(req: NextApiRequest, res: NextApiResponse) {
  const token = await verifyToken({ req })

  if (typeof token === 'string') return res.status(401).json({ answer: token })
  return res.status(200).json({ answer: token.id })
}
