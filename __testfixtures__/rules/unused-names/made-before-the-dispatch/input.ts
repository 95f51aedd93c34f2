import type { NextApiRequest, NextApiResponse } from 'next'
import { auth } from '../../lib/auth'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  // Everybody is counted.
  const visitor: any = await auth.count(req.headers['x-visitor'])
  const limits = { pages: 10 }
  const pages = limits.pages

  if (req.method === 'GET') {
    return res.status(200).json(await db.page.list(visitor.id, pages))
  }
  if (req.method === 'DELETE') {
    await db.page.clear()
    return res.status(204).end()
  }
  return res.status(400).json({ error: 'GET or DELETE' })
}
