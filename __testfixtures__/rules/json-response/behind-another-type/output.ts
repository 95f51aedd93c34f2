import { NextResponse, type NextRequest } from 'next/server'
import { reports } from '../../../lib/reports'
import { sendBody } from '../../../lib/send-body'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const headers = new Headers()
  try {
    const report = await reports.find((request.nextUrl.searchParams.get('id') ?? undefined) as string)
    if (!report) return NextResponse.json({ error: 'No such report' }, { status: 404 })

    headers.set('Content-Type', 'application/pdf')
    headers.set('Content-Disposition', 'attachment; filename="report.pdf"')
    const file: Buffer = await reports.print(report)
    return sendBody(file, { headers })
  } catch (error) {
    headers.set('Content-Type', 'application/json')
    return NextResponse.json({ error: (error as Error).message }, { status: 500, headers })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
