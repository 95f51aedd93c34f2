import type { NextApiRequest, NextApiResponse } from 'next'
import { requireUser } from '../../lib/auth'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!(await requireUser(req, res))) return
  res.json(await db.news())
}
