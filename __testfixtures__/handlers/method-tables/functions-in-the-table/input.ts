import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

/** What each method does. */
const handlers = {
  // All posts, or those of a tag.
  GET: async (req: NextApiRequest, res: NextApiResponse) => {
    const posts = await db.posts(req.query.tag)
    if (!posts) return res.status(404).json({ error: 'none' })
    res.status(200).json(posts)
  },
  async POST(req: NextApiRequest, res: NextApiResponse) {
    const text = `
  kept
    as it is`
    return res.status(201).json(await db.add(req.body, text))
  },
  DELETE: (req: NextApiRequest, res: NextApiResponse) => res.status(204).end(), // nothing is deleted
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const method = req.method as keyof typeof handlers
  if (!(method in handlers)) return res.status(405).json({ error: 'Method not allowed' })

  return handlers[method](req, res)
}
