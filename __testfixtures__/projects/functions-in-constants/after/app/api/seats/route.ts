import { NextResponse, type NextRequest } from 'next/server'
import { seats } from 'seats'
import userKey from '../../../lib/key'
import { readLimit, writeLimitRoute as writeLimit } from '../../../lib/limiter'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const headers = new Headers()
  const denied = await readLimit(request, headers)
  if (denied) return denied
  return NextResponse.json(await seats.list(userKey(request)), { headers })
}

export async function POST(request: NextRequest) {
  const headers = new Headers()
  const allowed = await writeLimit(request, headers)
  if (allowed) return allowed
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await seats.take(body), { status: 201, headers })
}
