import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { inBatches, noteEnd } from '../../../lib/batches'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  noteEnd(res, 'batches')
  const done = await run(req, res)
  res.status(200).json({ done })
}

async function run(req: NextApiRequest, res: NextApiResponse) {
  const items: string[] = await db.item.all(req.headers['x-of'])
  return inBatches({ context: res, items, work: (item) => db.item.work(item) })
}
