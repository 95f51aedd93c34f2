import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

const HEADER = 'x-tenant'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const tenant = req.headers[HEADER]
  if (!tenant) return res.status(400).json({ error: `${HEADER} is missing` })
  res.json(await db.tenant.find(tenant))
}
