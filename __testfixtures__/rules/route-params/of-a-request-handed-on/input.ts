import type { NextApiRequest, NextApiResponse } from 'next'
import { readId } from '../../../lib/read-id'
import { db } from '../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const id = readId(req) ?? req.query.id
  res.status(200).json({ post: await db.post.find(id) })
}
