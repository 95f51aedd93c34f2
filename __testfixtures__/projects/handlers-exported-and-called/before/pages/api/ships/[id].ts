import type { NextApiRequest, NextApiResponse } from 'next'
import show from '../../../server/show'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') return show(req, res)
  res.status(405).end()
}
