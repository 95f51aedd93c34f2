import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from './db'

/** As a route's handler it is no guard: what it gives nobody asks. */
export default async function hook(req: NextApiRequest, res: NextApiResponse) {
  const event = await db.eventOf(req.headers['x-event'])
  if (!event) {
    res.status(404).json({ error: 'No such event' })
    return null
  }
  if (event.isNew) return db.take(event)
  res.json({ taken: true })
  return null
}
