import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from '../../lib/notes'

async function list(req: NextApiRequest, res: NextApiResponse) {
  const filters = req.query as any
  if ('archived' in filters) filters.archived = filters.archived === 'true'
  res.json(await notes.find(filters))
}

async function count(req: NextApiRequest, res: NextApiResponse) {
  res.json(await notes.count(Number(req.query.limit ?? 10)))
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  return req.method === 'POST' ? count(req, res) : list(req, res)
}
