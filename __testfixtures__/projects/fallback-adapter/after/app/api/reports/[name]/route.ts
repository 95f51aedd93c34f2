import type { NextApiRequest, NextApiResponse, PageConfig } from 'next'
import { reports } from '@/lib/reports'
import { adaptApiRoute } from '@/lib/adapt-api-route'

export const dynamic = 'force-dynamic'
export const maxDuration = 30

// Reports can be long.
const config: PageConfig = {
  api: { bodyParser: { sizeLimit: '2kb' }, responseLimit: false },
  maxDuration: 30,
}

/** Runs the report of that name. */
async function handler(req: NextApiRequest, res: NextApiResponse) {
  const report = reports[String(req.query.name)]
  if (!report) return res.status(404).json({ error: 'No such report' })
  await report(req, res)
}

// next-reroute adapter: this is an API Route still, until it can be rewritten.
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = adaptApiRoute(handler, config)
