import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    const { role, limit } = req.query as typeof req.query & {
      role: string
      limit: string
    }
    const isHost = role.toLowerCase() === 'host'
    res.status(200).json({ found: await db.user.find({ isHost, take: Number(limit) }) })
  } catch (error) {
    res.status(400).json({ message: (error as Error).message })
  }
}
