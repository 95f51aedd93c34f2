import type { NextApiRequest, NextApiResponse } from 'next'
import { authOptions } from '../../lib/auth'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { getServerSession } = await import('next-auth')
  const session = await getServerSession(req, res, authOptions)
  if (!session) return res.status(401).end()
  res.json({ ok: true })
}
