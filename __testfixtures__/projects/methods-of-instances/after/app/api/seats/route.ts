import { NextResponse, type NextRequest } from 'next/server'
import { seats } from 'database'
import writes, { reads } from '@/lib/limiter'
import { readBody } from '@/lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const denied = await reads.checkRoute(request)
  if (denied) return denied
  return NextResponse.json(await seats.list(await reads.leftRoute(request)))
}

export async function POST(request: NextRequest) {
  const denied = await writes.checkRoute(request)
  if (denied) return denied
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await seats.take(body.seat), { status: 201 })
}
