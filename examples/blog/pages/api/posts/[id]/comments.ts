import type { NextApiRequest, NextApiResponse } from 'next'
import { requireUser } from '@/lib/session'
import { store } from '@/lib/store'

/** Everybody reads comments, users write them. */
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { id } = req.query as { id: string }

  if (req.method === 'GET') {
    return res.json({ comments: await store.comments(id) })
  }
  if (req.method !== 'POST') {
    return res.status(405).end()
  }

  const user = requireUser(req, res)
  if (!user) return
  const comment = await store.addComment({ postId: id, author: user.name, text: String(req.body.text) })
  res.status(201).json(comment)
}
