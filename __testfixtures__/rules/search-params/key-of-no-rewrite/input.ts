import type { NextApiRequest, NextApiResponse } from 'next'
import { posts } from '../../lib/posts'

// A rewrite adds `version` to the query, which is not read here.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const page = Number(req.query.page ?? 1)
  res.json(await posts.list({ page }))
}
