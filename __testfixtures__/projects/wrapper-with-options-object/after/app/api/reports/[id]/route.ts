import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { withMember } from '../../../../lib/with-member'
import { readBody } from '../../../../lib/read-body'

// Bought one by one.
export const POST = withMember({
  name: 'buy',
  method: 'POST',
  parse: (query) => ({ copies: Number((query as { copies?: string }).copies ?? 1) }),
  handler: async (request, { params, member, input: { copies } }) => {
    const { id } = await params
    const report = await db.reports.find(id)
    if (!report) return NextResponse.json({ error: 'No such report' }, { status: 404 })

    const body = await readBody(request)
    if (body instanceof Response) return body

    await db.orders.add({ report: report.id, member: member.id, copies, note: body.note })
    return NextResponse.json({ copies }, { status: 201 })
  },
})
