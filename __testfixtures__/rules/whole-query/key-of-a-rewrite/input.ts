import type { NextApiRequest, NextApiResponse } from 'next'
import { posts } from '../../lib/posts'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.json(await posts.find({ ...req.query }))
}
