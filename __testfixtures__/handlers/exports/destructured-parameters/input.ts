import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'

export default async function handler({ method, query: { id }, body }: NextApiRequest, res: NextApiResponse) {
  switch (method) {
    case 'GET':
      return res.json(await db.item(id))
    case 'PUT':
      return res.json(await db.change(id, body))
    default:
      res.setHeader('Allow', ['GET', 'PUT'])
      return res.status(405).end()
  }
}
