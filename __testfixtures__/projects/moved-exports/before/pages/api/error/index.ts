import type { NextApiRequest, NextApiResponse } from 'next'
import { getPosts, type Post } from '../posts'

class NotFound extends Error {}

export { NotFound, NotFound as Missing }

export const handler = async (req: NextApiRequest, res: NextApiResponse) => {
  const posts: Post[] = await getPosts()
  if (posts.length === 0) throw new NotFound()
  res.json(posts)
}

export default handler
