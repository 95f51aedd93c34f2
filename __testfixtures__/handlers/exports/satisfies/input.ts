import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export type Health = { ok: boolean; version: string }

export default (async function health(req: NextApiRequest, res: NextApiResponse<Health>) {
  const version = await db.version()
  res.json({ ok: true, version: String(version) })
} satisfies NextApiHandler<Health>)
