import { db } from '../../../../lib/db'
import { withMeter } from '../../../../lib/telemetry'

export const dynamic = 'force-dynamic'

const handler = withMeter('/api/reports/live', async (request) => {
  const reports = await db.report.all(request.headers.get('x-user') ?? undefined)
  let body = ''
  for (const report of reports) body += `data: ${report.id}\n\n`
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' } })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
