import { rateLimit } from 'express-rate-limit'
import { NextResponse, type NextRequest } from 'next/server'
import { notes } from 'database'
import { applyLimiter } from '../../../lib/apply-limiter'

export const dynamic = 'force-dynamic'

const limiter = rateLimit({
  windowMs: 60 * 1000,
  limit: 3,
  standardHeaders: 'draft-7',
  keyGenerator: (req) => String(req.headers['x-hits'] ?? 1),
  store: { increment: async (key) => ({ totalHits: Number(key), resetTime: undefined }), decrement() {}, resetKey() {} },
  validate: false,
})

export async function GET(request: NextRequest) {
  const headers = new Headers()
  const denied = await applyLimiter(request, headers, limiter)
  if (denied) return denied
  return NextResponse.json(await notes.all(), { headers })
}
