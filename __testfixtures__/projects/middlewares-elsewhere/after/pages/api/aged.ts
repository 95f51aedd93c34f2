import type { NextApiRequest, NextApiResponse } from 'next'
import { list } from 'database'
import { aged, runMiddleware } from '../../lib/cors'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await runMiddleware(req, res, aged)
  res.status(200).json(await list())
}
