import type { NextApiRequest, NextApiResponse } from 'next'
import { writeLimit } from '../../../lib/limiter'
import { forOwners } from '../../../lib/user'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!(await writeLimit(req, res))) return
  await forOwners(req, res)
  res.socket?.setKeepAlive(true)
  res.status(200).json({ locked: true })
}
