import type { NextApiRequest, NextApiResponse } from 'next'
import { GET, POST } from '../../lib/client'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  switch (req.method) {
    case 'GET':
      return res.status(200).json({ items: await GET('/items') })
    case 'POST':
      return res.status(201).json({ item: await POST('/items', req.body) })
    default:
      return res.status(405).end()
  }
}
