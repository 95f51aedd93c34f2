import type { NextApiRequest, NextApiResponse, PageConfig } from 'next'
import { reports } from '@/lib/reports'

// Reports can be long.
export const config: PageConfig = {
  api: { bodyParser: { sizeLimit: '2kb' }, responseLimit: false },
  maxDuration: 30,
}

/** Runs the report of that name. */
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const report = reports[String(req.query.name)]
  if (!report) return res.status(404).json({ error: 'No such report' })
  await report(req, res)
}
