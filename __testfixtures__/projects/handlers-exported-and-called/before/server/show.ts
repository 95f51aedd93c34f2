import type { NextApiRequest, NextApiResponse } from 'next'
import { find } from 'store'

/** One boat, for whoever may see it. */
export default async function show(req: NextApiRequest, res: NextApiResponse) {
  const boat = await find(req.query.id)
  if (!boat) return res.status(404).json({ error: 'No such boat' })
  return res.status(200).json({ boat })
}
