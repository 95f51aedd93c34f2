import type { NextApiRequest, NextApiResponse } from 'next'
import { byMethod } from '@/lib/by-method'

/** What the handlers find is put there here. */
export default async function signed(req: NextApiRequest, res: NextApiResponse) {
  if (!req.headers['x-signature']) return res.status(400).json({ message: 'Not signed.' })
  req.userId = `signed-${req.headers['x-signature']}`
  res.setHeader('X-Signed', 'yes')
  return byMethod({ GET: import('@/server/signed') })(req, res)
}
