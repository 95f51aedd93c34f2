import type { NextApiRequest, NextApiResponse } from 'next'
import { books } from '../../../lib/books'

function idOf(req: NextApiRequest): string | null {
  const { id } = req.query
  if (Array.isArray(id)) return id[0] ?? null
  return typeof id === 'string' && id !== '-' ? id : null
}

function keysOf(req: NextApiRequest) {
  return { key: `book:${idOf(req)}`, keys: ['book', String(req.query.id)] }
}

const isDraft = (req: NextApiRequest): boolean => keysOf(req).key.startsWith('book:draft')

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!idOf(req)) return res.status(400).json({ error: 'No id' })
  if (isDraft(req)) return res.status(403).json({ error: 'A draft' })
  const { length } = keysOf(req).keys
  const book = books.find(keysOf(req).key)
  res.status(200).json({ book, length })
}
