import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from '../../lib/notes'

function addDefaults(req: NextApiRequest) {
  Object.assign(req.query, { page: req.query.page ?? '1' })
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  addDefaults(req)
  res.json(await notes.page(Number(req.query.page)))
}
