import { NextResponse } from 'next/server'
import { seats } from 'seats'
import { createLimiter, withLimitRoute as withLimit } from '../../../lib/limiter'

export const dynamic = 'force-dynamic'

const many = createLimiter(100)

export const GET = withLimit(async function handler(request) {
  return NextResponse.json({ seats: await seats.list(), left: await many.leftRoute(request) })
}, many)
