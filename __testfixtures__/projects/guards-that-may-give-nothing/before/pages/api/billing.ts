import type { NextApiRequest, NextApiResponse } from 'next'
import { requireOwner } from '../../lib/auth'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const owner = await requireOwner(req, res)
  if (!owner) return
  res.json(await db.billOf(owner))
}
