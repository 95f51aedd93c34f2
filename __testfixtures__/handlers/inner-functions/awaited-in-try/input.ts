import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const run = async () => {
    const list = await db.list()
    res.json(list)
  }
  try {
    await run()
  } catch (error) {
    res.status(500).end()
  }
}
