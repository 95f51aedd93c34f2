import type { NextApiRequest, NextApiResponse } from 'next'
import { books } from '../../../lib/books'

function show(req: NextApiRequest, res: NextApiResponse) {
  books.note(req.query.id)
  return res.status(200).json({ id: req.query.id })
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    show(req, res)
  } finally {
    console.info('shown')
  }
}
