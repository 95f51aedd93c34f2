import { db } from '../../../lib/db'
import { withMeter } from '../../../lib/telemetry'

export default withMeter('/api/reports/[id]', async (req, res) => {
  const report = await db.report.find(req.query.id)
  if (!report) return res.redirect(302, '/reports')
  if (req.query.as === 'text') {
    res.setHeader('Content-Type', 'text/csv; charset=utf-8')
    return res.status(200).send(report.text)
  }
  if (req.query.as === 'file') return res.status(200).send(Buffer.from(report.text))
  res.status(200).json({ report })
})
