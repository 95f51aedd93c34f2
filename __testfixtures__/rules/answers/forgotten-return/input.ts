import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'PUT') {
    const pages = await db.page.find(req.query.id)
    if (!pages) {
      res.status(404).json({ error: 'none' })
    }
    // what follows only looks, and its own answer is ignored
    const page = pages[0]
    if (page.owner !== req.headers['x-user']) {
      res.status(403).json({ error: 'not yours' })
    }
    res.json({ title: page.title })
    return
  }
  if (req.method === 'POST') {
    try {
      if (!req.headers.authorization) {
        res.status(401).json({ error: 'sign in' })
        throw new Error('not signed in')
      }
      await db.page.create()
      res.status(201).end()
    } catch (error) {
      console.error(error)
      res.status(500).json({ error: 'failed' })
    }
    return
  }
  if (!req.query.id) {
    res.status(400).json({ error: 'id?' })
  }
  const page = await db.page.get(req.query.id)
  res.json(page)
}
