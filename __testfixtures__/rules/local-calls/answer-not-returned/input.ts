import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

function deny(res: NextApiResponse, why: string) {
  res.status(403).json({ why })
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!req.headers.authorization) {
    deny(res, 'no header')
    return
  }
  const user = await db.user.by(req.headers.authorization)
  if (user) res.json(user)
  else deny(res, 'unknown')
}
