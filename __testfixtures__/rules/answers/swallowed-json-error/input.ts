import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    const total: bigint = BigInt((await db.sum()) ?? 0)
    res.status(200).json({ total })
  } catch (error) {
    res.status(422).json({ error: 'No total' })
  }
}
