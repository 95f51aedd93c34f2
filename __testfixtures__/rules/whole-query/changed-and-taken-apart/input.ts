import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from '../../lib/notes'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    if (!req.query.page) req.query.page = '1'
    const { page, ...filters } = req.query
    const { sort = 'name' } = req.query as { sort?: string }
    return res.json(await notes.find(page, sort, filters))
  }
  res.status(405).end()
}
