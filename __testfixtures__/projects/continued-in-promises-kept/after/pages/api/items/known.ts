import type { NextApiRequest, NextApiResponse } from 'next'
import { known } from '../../../lib/middlewares'
import { items } from '../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    // What fails in it, nothing here catches.
    return known(req, res, async () => {
      res.json(await items.known())
    })
  } catch {
    res.status(500).json({ error: 'Down' })
  }
}
