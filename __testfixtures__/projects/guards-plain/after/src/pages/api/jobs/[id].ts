import type { NextApiRequest, NextApiResponse } from 'next'
import { limited, requireAdmin } from '@/server/guards'
import { jobs } from '@/server/jobs'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    await requireAdmin(req)
  } catch (error) {
    return res.status(403).json({ error: (error as Error).message })
  }
  const stop = await limited(req, res)
  if (stop) return
  const id = String(req.query.id)
  if (req.method === 'GET') return res.json(await jobs.find(id))
  if (req.method === 'DELETE') {
    await jobs.cancel(id)
    return res.status(204).end()
  }
  res.status(405).end()
}
