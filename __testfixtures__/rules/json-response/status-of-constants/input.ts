import type { NextApiRequest, NextApiResponse } from 'next'
import { books } from '../../lib/books'

const GONE = 410

const Status = Object.freeze({ ok: 200, created: 201, none: 204 })

enum Refusal {
  Forbidden = 403,
  Busy = 503,
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const book = await books.find(req.query.title as string)
  if (!book) return res.status(404).json({ error: 'No such book' })
  if (book.gone) return res.status(GONE).json({ error: 'Gone' })
  if (book.closed) return res.status(book.closed === 'today' ? Refusal.Busy : Refusal.Forbidden).json({ error: 'Closed' })
  if (book.empty) return res.status(Status.none).json({})
  if (book.note) return res.status(Refusal.Forbidden).send(book.note + '')
  let status = 200
  if (book.fresh) status = Status.created
  res.status(status).json({ book })
}
