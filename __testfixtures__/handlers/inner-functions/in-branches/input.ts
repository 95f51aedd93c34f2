import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const id = req.headers['x-id']
  if (req.method === 'GET') {
    return show()
  } else if (req.method === 'PUT') return change()
  return res.status(405).end()

  /** Shows one. */
  async function show() {
    const item = await db.item(id)
    if (!item) return res.status(404).end()
    res.json(item)
  }

  async function change() {
    const item = await db.change(id, req.body)
    return res.json(item)
  }
}
