import rateLimit from 'express-rate-limit'
import { NextResponse, type NextRequest } from 'next/server'
import { applyLimiter } from '../../../lib/apply-limiter'

export const dynamic = 'force-dynamic'

const tooMany = new Error('Too many')

const limiter = rateLimit({
  max: 3,
  standardHeaders: true,
  legacyHeaders: false,
  keyGenerator: (req) => String(req.headers['x-hits'] ?? 1),
  handler: (req, res, next) => next(new Error('over the limit')),
  store: { increment: async (key) => ({ totalHits: Number(key), resetTime: undefined }), decrement() {}, resetKey() {} },
  validate: false,
})

const counted = async (request: NextRequest, headers: Headers) => {
  try {
    const denied = await applyLimiter(request, headers, limiter)
    if (denied) return denied
  } catch {
    throw tooMany
  }
}

async function handler(request: NextRequest) {
  const headers = new Headers()
  try {
    const denied = await counted(request, headers)
    if (denied) return denied
    return NextResponse.json({ ok: true }, { headers })
  } catch (error) {
    return NextResponse.json({ error: (error as Error).message }, { status: error === tooMany ? 429 : 500, headers })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
