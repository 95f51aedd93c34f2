import type { NextApiRequest, NextApiResponse } from 'next'
import { getCsrfToken, getSession } from 'next-auth/client'
import { posts } from '../../lib/posts'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getSession({ req })
  if (!session) return res.status(401).json({ error: 'Sign in first' })
  if (req.method === 'POST') {
    return res.status(201).json(await posts.add(session.user.email, req.body.title))
  }
  res.json({ posts: await posts.of(session.user.email), token: await getCsrfToken({ req }) })
}
