import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from '../../lib/notes'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  Object.assign(req.query, { limit: '10' })
  if (!req.query.page) req.query.page = '1'
  res.json(await notes.find({ ...req.query }))
}
