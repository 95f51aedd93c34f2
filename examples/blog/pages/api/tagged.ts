import type { NextApiRequest, NextApiResponse } from 'next'
import { store } from '../../lib/store'

/** Published posts with one of the tags that are asked for. */
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()

  const { tag } = req.query
  res.status(200).json({ tag, posts: await store.tagged(tag) })
}
