import type { NextApiRequest, NextApiResponse } from 'next'
import { isCron } from '@/server/guards'
import { jobs } from '@/server/jobs'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!isCron(req, res)) return

  const cleaned = await jobs.clean()
  res.status(200).json({ cleaned })
}
