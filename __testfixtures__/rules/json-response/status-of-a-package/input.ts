import type { NextApiRequest, NextApiResponse } from 'next'
import { StatusCodes } from 'http-status-codes'
import { books } from '../../lib/books'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const book = await books.find(req.query.title as string)
  if (book === 'none') return res.status(StatusCodes.NOT_FOUND).json({ error: 'No such book' })
  if (book === 'gone') return res.status(StatusCodes.NO_CONTENT).json({ error: 'Gone' })
  if (book === 'odd') return res.status(StatusCodes.UPSIDE_DOWN).json({ error: 'Odd' })
  res.json({ book })
}
