import type { NextApiRequest, NextApiResponse } from 'next'
import { create, list } from '../../../server/handlers/stations'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  switch (req.method) {
    case 'GET':
      return list(req, res)
    case 'POST':
      return create(req, res)
    default:
      return res.status(405).end()
  }
}
