import type { NextApiRequest, NextApiResponse } from 'next'
import { list } from 'database'
import { changing, runMiddleware } from '../../lib/cors'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await runMiddleware(req, res, changing)
  res.status(200).json(await list())
}
