import type { NextApiRequest, NextApiResponse } from 'next'
import { store } from '../../lib/store'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const key = req.headers['x-api-key']
  if (key !== 'letmein') {
    return res.status(403).json({ error: 'Wrong key' })
  }

  try {
    const posts = await store.posts({ drafts: req.query.drafts === '1' })
    const words = posts.reduce((sum, post) => sum + post.text.split(' ').length, 0)
    res.status(200).json({ posts: posts.length, words })
  } catch (error) {
    console.error(error)
    res.status(500).json({ error: 'No statistics today' })
  }
}
