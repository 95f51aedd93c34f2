import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

interface Vote {
  choice: string
  weight?: number
}

export default async function vote(req: NextApiRequest, res: NextApiResponse) {
  try {
    const body: Vote = req.body
    const weight = body.weight ?? 1
    await db.vote.add({ choice: body.choice, weight })
    return res.status(200).json({ counted: weight })
  } catch {
    return res.status(500).json({ counted: 0 })
  }
}
