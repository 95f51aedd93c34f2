import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from '../../lib/notes'
import { safely } from '../../lib/safely'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!req.headers['x-user']) {
    return res.status(401).json({ error: 'Who is it?' })
  }
  return safely(req, res, function (request, response) {
    response.json({ count: notes.count(request.headers['x-user']) })
  })
}
