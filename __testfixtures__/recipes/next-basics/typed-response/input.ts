import type { NextApiRequest, NextApiResponse } from 'next'
import { ok } from 'next-basics'
import { counts } from '../../lib/counts'

interface Stats {
  visits: number
}

// `ok` takes any data; `res.json` takes what the response says that it sends.
export default async (req: NextApiRequest, res: NextApiResponse<Stats>) => {
  if (req.headers.accept === 'text/plain') {
    return res.json({ visits: await counts.visits() })
  }

  const byName = await counts.byName()
  return ok(res, byName)
}
