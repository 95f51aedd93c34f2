import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

function deny(res: NextApiResponse, why: string) {
  res.status(403).json({ why })
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!req.headers.authorization) deny(res, 'no header')
  const user = await db.user.by(req.headers.authorization)
  res.json(user)
}
