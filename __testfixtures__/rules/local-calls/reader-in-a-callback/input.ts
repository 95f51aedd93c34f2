import type { NextApiRequest, NextApiResponse } from 'next'
import { books } from '../../../lib/books'

function keyOf(req: NextApiRequest, part: string) {
  return `${req.query.id}:${part}`
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const parts: string[] = await books.parts()
  res.json(parts.map((part) => keyOf(req, part)))
}
