import { NextResponse } from 'next/server'
import { seats } from 'database'
import { limited } from '@/lib/guard'
import { Limiter } from '@/lib/limiter'

export const dynamic = 'force-dynamic'

const own = new Limiter(5, 'free')

export const GET = limited(async (request) => {
  return NextResponse.json({ free: await seats.free(), left: await own.leftRoute(request) })
})
