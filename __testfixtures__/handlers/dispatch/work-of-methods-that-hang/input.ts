import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from '../../lib/notes'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    return res.json(await notes.all())
  }
  // Nobody waits for an answer to this.
  await notes.remove(req.body.id)
}
