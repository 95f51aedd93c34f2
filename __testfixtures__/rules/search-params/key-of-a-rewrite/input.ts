import type { NextApiRequest, NextApiResponse } from 'next'
import { posts } from '../../lib/posts'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { page, version } = req.query
  res.json(await posts.list({ page: Number(page), old: version === '1' }))
}
