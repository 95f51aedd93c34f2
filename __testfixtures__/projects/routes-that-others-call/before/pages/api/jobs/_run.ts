import type { NextApiRequest, NextApiResponse } from 'next'
import { start } from 'jobs'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!req.headers['x-job']) return res.status(200).json({ started: false })
  await start(req, res)
}
