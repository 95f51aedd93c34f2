import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

class NotFound extends Error {}

function onError(error: unknown, req: NextApiRequest, res: NextApiResponse): void {
  if (error instanceof NotFound) {
    res.status(404).json({ error: error.message })
  } else if (process.env.SHOW_ERRORS) {
    res.status(500).json({ error: String(error), at: req.url })
  } else {
    res.status(500).end()
  }
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    const ticket = await db.ticket.next()
    if (!ticket) throw new NotFound('No ticket')
    if (ticket.closed) return onError(new Error('closed'), req, res)
    res.status(200).json(ticket)
  } catch (error) {
    onError(error, req, res)
  }
}
