import { db } from '../../../lib/db'
import { withMember } from '../../../lib/with-member'

// Bought one by one.
export default withMember({
  name: 'buy',
  method: 'POST',
  parse: (query) => ({ copies: Number((query as { copies?: string }).copies ?? 1) }),
  handler: async (req, res, member, { copies }) => {
    const report = await db.reports.find(req.query.id)
    if (!report) return res.status(404).json({ error: 'No such report' })

    await db.orders.add({ report: report.id, member: member.id, copies, note: req.body.note })
    res.status(201).json({ copies })
  },
})
