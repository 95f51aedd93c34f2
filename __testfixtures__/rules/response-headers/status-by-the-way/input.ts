import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

const GONE = 410

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { as } = req.query
  const found: { items?: unknown; error?: string } = {}
  try {
    found.items = await db.items()
  } catch (error) {
    found.error = 'The items are gone'
    res.status(GONE)
  }
  if (as === 'text') return res.send(found.error ?? 'fine')
  if (as === 'tea') return res.status(418).json({ tea: true })
  if (as === 'page') return res.redirect('/items')
  if (as === 'head') {
    // Nobody reads it.
    res.statusCode = 202
    return res.end()
  }
  res.json(found)
}
