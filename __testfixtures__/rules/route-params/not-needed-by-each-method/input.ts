import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { id } = req.query
  if (req.method === 'GET') return res.json(await db.plan.find(id))
  if (req.method === 'PATCH') return res.status(200).json(null)
  return res.status(405).end()
}
