import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { inBatches } from '../../../lib/batches'

export default async function handler(_req: NextApiRequest, context: NextApiResponse) {
  const done = await inBatches({ context, items: ['a'], work: (item) => db.item.work(item) })
  context.json({ done })
}
