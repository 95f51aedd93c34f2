import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export const config = {
  edge: true,
  api: {
    bodyParser: { sizeLimit: '1kb', strict: false },
    maxDuration: 25,
  },
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(201).json(await db.note.create(req.body.text))
}
