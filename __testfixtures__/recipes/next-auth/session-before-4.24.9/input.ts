import type { NextApiRequest, NextApiResponse } from 'next'
import { getServerSession } from 'next-auth/next'
import { authOptions } from '../../lib/auth-options'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getServerSession(req, res, authOptions)
  if (!session) {
    return res.status(401).json({ error: 'Sign in first' })
  }

  if (req.method === 'GET') {
    return res.status(200).json(await db.notes(session.user?.email))
  }
  res.setHeader('Allow', ['GET'])
  return res.status(405).end()
}
