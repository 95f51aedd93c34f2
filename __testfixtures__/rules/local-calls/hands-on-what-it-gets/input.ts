import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'
import { audit } from '../../lib/audit'

async function list(req: NextApiRequest, res: NextApiResponse) {
  await audit.seen(req)
  return res.json(await db.list())
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  return list(req, res)
}
