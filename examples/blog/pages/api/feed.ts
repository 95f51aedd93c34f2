import type { NextApiRequest, NextApiResponse } from 'next'
import { rss } from '../../lib/rss'
import { store } from '../../lib/store'

export default async function feed(req: NextApiRequest, res: NextApiResponse) {
  const posts = await store.posts()
  res.setHeader('Content-Type', 'application/rss+xml; charset=utf-8')
  res.send(rss(posts))
}
