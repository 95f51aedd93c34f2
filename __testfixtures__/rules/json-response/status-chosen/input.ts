import type { NextApiRequest, NextApiResponse } from 'next'
import { checks } from '../../lib/checks'

export default async function handler(_req: NextApiRequest, res: NextApiResponse<{ ok: boolean; failed: string[] }>) {
  const failed: string[] = []
  if (!(await checks.database())) failed.push('database')
  if (!(await checks.queue())) failed.push('queue')
  const ok = failed.length === 0
  res.status(ok ? 200 : 503).json({ ok, failed })
}
