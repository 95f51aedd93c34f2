import type { NextApiRequest, NextApiResponse } from 'next'
import { reports } from '../../lib/reports'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    return res.setHeader('X-Source', 'reports').json({ rows: await reports.rows() })
  } catch (error) {
    return res.status(503).json({ error: 'No reports' })
  }
}
