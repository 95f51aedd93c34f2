import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    return db.list(req.query.tag as string).then((rows: unknown[]) => rows.filter(Boolean)).then((rows: unknown[]) => res.status(200).json(rows)).catch((error: Error) => {
      console.error(error)
      res.status(500).json({ error: error.message })
    })
  }
  await db
    .create(req.body)
    .then(() => {
      res.status(201).end()
    })
    .catch(() => res.status(400).end())
}
