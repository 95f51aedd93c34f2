import rateLimit from 'express-rate-limit'
import { NextResponse, type NextRequest } from 'next/server'
import { log, notes } from 'database'
import { applyLimiter } from '../../../lib/apply-limiter'
import { withHeaders } from '../../../lib/with-headers'

export const dynamic = 'force-dynamic'

const limiter = rateLimit({
  max: 3,
  legacyHeaders: false,
  message: { error: 'Later' },
  statusCode: 503,
  keyGenerator: (req) => String(req.headers['x-hits'] ?? 1),
  store: { increment: async (key) => ({ totalHits: Number(key), resetTime: undefined }), decrement() {}, resetKey() {} },
  validate: false,
})

export async function GET(request: NextRequest) {
  const headers = new Headers()
  try {
    const denied = await applyLimiter(request, headers, limiter)
    if (denied) return denied
  } catch (error: any) {
    log.failed(error.message)
    throw error
  }
  log.counted(request.nextUrl.pathname + request.nextUrl.search)
  return withHeaders(await list(request), headers)
}

async function list(request: NextRequest) {
  return NextResponse.json(await notes.of(request.headers.get('x-user') ?? undefined))
}
