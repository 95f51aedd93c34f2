import type { NextApiRequest, NextApiResponse } from 'next'
import apiWrapper from '../../../lib/api-wrapper'
import { tables } from '../../../lib/tables'

export default async function table(req: NextApiRequest, res: NextApiResponse) {
  await apiWrapper(req, res, find)
}

async function find(req: NextApiRequest, res: NextApiResponse) {
  const table = await tables.find(req.query.id as string)
  if (!table) return res.status(404).json({ error: { message: 'No such table' } })
  return res.json(table)
}
