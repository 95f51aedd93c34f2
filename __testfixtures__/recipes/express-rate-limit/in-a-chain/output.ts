import rateLimit from 'express-rate-limit'
import { NextResponse, type NextRequest } from 'next/server'
import { notes } from 'database'
import { applyLimiter } from '../../../lib/apply-limiter'

export const dynamic = 'force-dynamic'

const limiter = rateLimit({
  max: 3,
  legacyHeaders: false,
  standardHeaders: true,
  keyGenerator: (req) => String(req.headers['x-hits'] ?? 1),
  store: { increment: async (key) => ({ totalHits: Number(key), resetTime: undefined }), decrement() {}, resetKey() {} },
  validate: false,
})

async function prepare(request: NextRequest, headers: Headers) {
  const denied = await applyLimiter(request, headers, limiter as any)
  if (denied) return denied
}

export async function GET(request: NextRequest) {
  const headers = new Headers()
  const denied = await prepare(request, headers)
  if (denied) return denied
  return NextResponse.json(await notes.all(), { headers })
}

export async function POST(request: NextRequest) {
  const headers = new Headers()
  const denied = await prepare(request, headers)
  if (denied) return denied
  return NextResponse.json(await notes.add(request.headers.get('x-text') ?? undefined), { status: 201, headers })
}
