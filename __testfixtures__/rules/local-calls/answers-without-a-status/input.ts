import type { NextApiRequest, NextApiResponse } from 'next'
import { books } from '../../lib/books'

function fail(error: unknown, res: NextApiResponse) {
  res.json({ error: String(error) })
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    return res.status(201).json(await books.add(req.query.title as string))
  } catch (error) {
    fail(error, res)
  }
}
