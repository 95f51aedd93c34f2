import type { NextApiRequest, NextApiResponse } from 'next'
import { clock } from 'clock'
import { fresh } from '../../lib/fresh'

// Who is first goes on: stays where it is.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await Promise.race([new Promise<void>((resolve) => fresh(req, res, resolve)), clock.after(10)])
  res.status(200).json({ raced: true })
}
