import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const user = await db.user.current(req.headers.authorization)
  if (req.method === 'POST') {
    const user = await db.user.create(req.body)
    return res.status(201).json({ user })
  }
  if (req.method === 'GET') {
    return res.status(200).json({ user })
  }
  return res.status(405).end()
}
