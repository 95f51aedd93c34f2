import type { NextApiRequest, NextApiResponse } from 'next'
import { store, type Post } from '../../../lib/store'

export type PostList = { posts: Post[]; page: number }

const PER_PAGE = 2

// The public list, a page at a time; new posts come from the editor.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    const { tag, page = '1' } = req.query
    const posts = await store.posts({ tag: tag as string | undefined })
    const first = (Number(page) - 1) * PER_PAGE

    res.setHeader('Cache-Control', 's-maxage=60, stale-while-revalidate')
    return res.status(200).json({ posts: posts.slice(first, first + PER_PAGE), page: Number(page) })
  }

  if (req.method === 'POST') {
    const { title, text = '', tags = [] } = req.body
    if (!title) {
      return res.status(400).json({ error: 'A post needs a title' })
    }

    const post = await store.addPost({ title, text, tags, published: false })
    return res.status(201).json(post)
  }

  res.setHeader('Allow', ['GET', 'POST'])
  res.status(405).end(`Method ${req.method} not allowed`)
}
