import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from 'database'
import { keyOf } from '@/lib/limits'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'DELETE') return res.status(405).end()
  await notes.remove(req.query.id, keyOf(req, 'REMOVE'))
  res.status(204).end()
}
