import type { NextApiRequest, NextApiResponse } from 'next'
import { isAdminRequest } from '../../../lib/guards'
import { add, all } from '../../../lib/posts'

export default async function handle(req: NextApiRequest, res: NextApiResponse) {
  await isAdminRequest(req, res)
  if (req.method === 'GET') {
    return res.json(all())
  }
  if (req.method === 'POST') {
    return res.json({ count: add(req.body.post) })
  }
  res.status(405).end()
}
