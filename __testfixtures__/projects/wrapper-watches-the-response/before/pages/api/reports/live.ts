import { db } from '../../../lib/db'
import { withMeter } from '../../../lib/telemetry'

export default withMeter('/api/reports/live', async (req, res) => {
  const reports = await db.report.all(req.headers['x-user'])
  res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' })
  for (const report of reports) res.write(`data: ${report.id}\n\n`)
  res.end()
})
