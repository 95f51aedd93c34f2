import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { withMeter } from '../../../lib/telemetry'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export const POST = withMeter('/api/reports', async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const report = await db.report.create(body)
  const headers = new Headers()
  headers.append('Set-Cookie', 'seen=1; Path=/')
  headers.append('Set-Cookie', `last=${report.id}`)
  return NextResponse.json({ report }, { status: 201, headers })
})

export const DELETE = withMeter('/api/reports', async function handler() {
  await db.report.clear()
  return new Response(null, { status: 204 })
})

export const GET = withMeter('/api/reports', async function handler(request) {
  // next-reroute NR201: The key "tag" given twice was a list here; now it is the first value.
  return NextResponse.json({ reports: await db.report.all(request.nextUrl.searchParams.get('tag') ?? undefined) }, { headers: { 'Cache-Control': 'no-store' } })
})
