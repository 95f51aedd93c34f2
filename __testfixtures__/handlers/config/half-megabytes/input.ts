import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export const config = {
  api: {
    bodyParser: {
      sizeLimit: '4.5mb',
    },
  },
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(201).json(await db.note.create(req.body.text))
}
