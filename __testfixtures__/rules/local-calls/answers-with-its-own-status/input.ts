import type { NextApiRequest, NextApiResponse } from 'next'
import { books } from '../../lib/books'

class Refusal extends Error {}

function fail(error: unknown, res: NextApiResponse) {
  if (error instanceof Refusal) return res.status(403).json({ error: error.message })
  res.status(500).json({ error: 'Internal error' })
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    return res.status(201).json(await books.add(req.query.title as string))
  } catch (error) {
    fail(error, res)
  }
}
