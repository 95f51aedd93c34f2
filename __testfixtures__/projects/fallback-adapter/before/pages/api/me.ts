import type { NextApiRequest, NextApiResponse } from 'next'
import { requireUser } from '@/lib/auth'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const user = requireUser(req, res)
  if (!user) return
  res.status(200).json({ user })
}
