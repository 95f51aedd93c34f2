import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from 'database'
import { withLimit } from '@/lib/limits'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  res.status(200).json(await notes.list((req as any).user?.id))
}

export default withLimit(10)(handler)
