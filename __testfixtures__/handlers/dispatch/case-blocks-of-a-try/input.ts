import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  switch (req.method) {
    // UPDATE
    case 'PUT': {
      try {
        return res.status(200).json(await db.notes.update(req.body))
      } catch (error) {
        return res.status(400).json({ error: 'not updated' })
      }
    }

    // REMOVE
    case 'DELETE': {
      if (req.headers['x-soft']) {
        await db.notes.hide()
        return res.status(200).json({ hidden: true })
      } else {
        throw new Error('gone for good')
      }
    }

    default:
      return res.status(405).json({ error: `${req.method}?` })
  }
}
