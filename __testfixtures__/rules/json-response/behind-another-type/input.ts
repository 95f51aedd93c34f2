import type { NextApiRequest, NextApiResponse } from 'next'
import { reports } from '../../lib/reports'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    const report = await reports.find(req.query.id as string)
    if (!report) return res.status(404).json({ error: 'No such report' })

    res.setHeader('Content-Type', 'application/pdf')
    res.setHeader('Content-Disposition', 'attachment; filename="report.pdf"')
    const file: Buffer = await reports.print(report)
    return res.send(file)
  } catch (error) {
    return res.status(500).json({ error: (error as Error).message })
  }
}
