import type { NextApiRequest, NextApiResponse } from 'next'
import { list, save } from 'database'
import { cors as allow, runMiddleware as run } from '../../lib/cors'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await run(req, res, allow)

  if (req.method === 'GET') return res.status(200).json(await list())
  if (req.method === 'POST') return res.status(201).json(await save(req.body))
  res.status(405).json({ message: 'Method not allowed' })
}
