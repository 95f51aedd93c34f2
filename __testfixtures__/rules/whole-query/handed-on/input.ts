import type { NextApiRequest, NextApiResponse } from 'next'
import { schema } from '../../../lib/schema'
import { db } from '../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const query = schema.parse(req.query)
  res.json(await db.post.find(query.id))
}
