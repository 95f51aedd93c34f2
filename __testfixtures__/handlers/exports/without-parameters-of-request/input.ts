import type { NextApiResponse } from 'next'
import { db } from '../../lib/db'

type Answer = { items: unknown[] } | { error: string }

/** What stands on the front page. */
export default async function handler(_req: unknown, res: NextApiResponse<Answer>) {
  try {
    res.status(200).json({ items: await db.item.front() })
  } catch {
    res.status(503).json({ error: 'Try later' })
  }
}
