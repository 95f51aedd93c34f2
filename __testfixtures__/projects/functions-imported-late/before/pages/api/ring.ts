import type { NextApiRequest, NextApiResponse } from 'next'
import { withRing } from '@/lib/with-ring'

async function handler(req: NextApiRequest, res: NextApiResponse, system: string) {
  if (req.method !== 'GET') return res.status(405).end()
  res.status(200).json({ system })
}

export default withRing(handler)
