import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from 'database'
import { mayAsk } from '../../lib/guard'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    await mayAsk(req, res)
    res.status(200).json({ count: await notes.count() })
  } catch (error) {
    res.status(500).json({ error: (error as Error).message })
  }
}
