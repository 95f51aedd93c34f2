import type { NextApiRequest, NextApiResponse } from 'next'
import { teams } from '../../../lib/roles'
import { checkAdmin } from '../../../lib/session'

export default async function stats(req: NextApiRequest, res: NextApiResponse) {
  const { person, error } = await checkAdmin(req, res)
  if (error) return res.status(403).json({ error })

  if (req.method !== 'GET') return res.status(405).end()
  res.json({ for: person?.id, stats: await teams.stats() })
}
