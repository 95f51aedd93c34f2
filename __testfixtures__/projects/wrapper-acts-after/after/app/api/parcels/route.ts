import { NextResponse } from 'next/server'
import { withMetrics } from '../../../lib/instrument'
import { parcels } from '../../../lib/parcels'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export const GET = withMetrics('parcels', async function handler() {
  return NextResponse.json(await parcels.all())
})

export const POST = withMetrics('parcels', async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (!body.to) return NextResponse.json({ error: 'Where to?' }, { status: 400 })
  return NextResponse.json(await parcels.send(body), { status: 201 })
})
