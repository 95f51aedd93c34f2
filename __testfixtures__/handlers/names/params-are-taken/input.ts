import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { id, sort, page = '1' } = req.query
  const params = { sort: String(sort), page: Number(page) }
  const searchParams = new URLSearchParams({ page: String(page) })
  const comments = await db.comment.list(id, params)
  res.status(200).json({ comments, next: `/api/posts/${id}?${searchParams}` })
}
