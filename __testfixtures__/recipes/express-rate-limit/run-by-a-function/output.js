import { NextResponse } from 'next/server'
import { applyLimiter } from '../../../lib/apply-limiter'

export const dynamic = 'force-dynamic'

const rateLimit = require('express-rate-limit')

const limiter = rateLimit({
  max: 3,
  standardHeaders: true,
  legacyHeaders: false,
  keyGenerator(req) {
    return String(req.headers['x-hits'] || 1)
  },
  handler: (req, res) => res.status(429).setHeader('X-Reason', 'Often').json({ error: 'Too many', method: req.method }),
  store: { increment: async (key) => ({ totalHits: Number(key), resetTime: undefined }), decrement() {}, resetKey() {} },
})

async function handler(request) {
  const headers = new Headers()
  const denied = await applyLimiter(request, headers, limiter)
  if (denied) return denied

  return NextResponse.json({ ok: true }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
