import type { NextApiRequest, NextApiResponse } from 'next'
import { clock } from 'clock'
import { fresh } from '../../lib/fresh'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await new Promise<void>((resolve) => fresh(req, res, resolve))
  res.status(200).json({ now: clock.now() })
}
