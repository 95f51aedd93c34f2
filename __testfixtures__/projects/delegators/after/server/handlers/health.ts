import type { NextApiRequest, NextApiResponse } from 'next'
import { ping } from 'database'

/** Whether we are up. */
export default async function health(_req: NextApiRequest, res: NextApiResponse) {
  const ok = await ping()
  res.status(ok ? 200 : 503).json({ ok })
}
