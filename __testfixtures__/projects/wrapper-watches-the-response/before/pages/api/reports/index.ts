import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { withMeter } from '../../../lib/telemetry'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    const report = await db.report.create(req.body)
    res.setHeader('Set-Cookie', ['seen=1; Path=/', `last=${report.id}`])
    return res.status(201).json({ report })
  }
  if (req.method === 'DELETE') {
    await db.report.clear()
    return res.status(204).end()
  }
  if (req.method === 'GET') {
    res.setHeader('Cache-Control', 'no-store')
    return res.json({ reports: await db.report.all(req.query.tag) })
  }
  res.setHeader('Allow', 'GET, POST, DELETE')
  return res.status(405).json({ error: 'not allowed' })
}

export default withMeter('/api/reports', handler)
