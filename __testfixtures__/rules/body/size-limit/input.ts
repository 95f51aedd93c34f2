import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from '../../lib/notes'

export const config = {
  api: {
    bodyParser: {
      sizeLimit: '2kb',
    },
  },
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await notes.add(req.body)
  res.status(201).end()
}
