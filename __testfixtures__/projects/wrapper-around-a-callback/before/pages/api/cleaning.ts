import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'
import { measured } from '../../lib/measured'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()

  return measured('cleaning', async () => {
    const { room } = req.body
    if (!room) return res.status(400).json({ error: 'Which room?' })

    await db.cleaning.start(room)
    res.status(202).json({ room })
  })
}
