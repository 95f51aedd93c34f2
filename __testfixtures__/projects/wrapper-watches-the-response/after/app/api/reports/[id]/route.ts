import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { withMeter } from '../../../../lib/telemetry'
import { sendBody } from '../../../../lib/send-body'

export const dynamic = 'force-dynamic'

const handler = withMeter('/api/reports/[id]', async (request, { params }) => {
  const { id } = await params
  const report = await db.report.find(id)
  if (!report) return new Response(null, { status: 302, headers: { Location: '/reports' } })
  const { searchParams } = request.nextUrl
  if (searchParams.get('as') === 'text') {
    return sendBody(report.text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
  }
  if (searchParams.get('as') === 'file') return sendBody(Buffer.from(report.text))
  return NextResponse.json({ report })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
