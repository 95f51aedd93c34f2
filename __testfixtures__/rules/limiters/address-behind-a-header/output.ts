import rateLimit from 'express-rate-limit'
import { NextResponse, type NextRequest } from 'next/server'
import { applyLimiter } from '../../../lib/apply-limiter'

export const dynamic = 'force-dynamic'

const limiter = rateLimit({ limit: 3, keyGenerator: (req) => String(req.headers['x-forwarded-for'] || req.connection.remoteAddress || 'unknown'), skip: (req) => !req.headers['x-counted'], validate: false })

async function handler(request: NextRequest) {
  const headers = new Headers()
  const denied = await applyLimiter(request, headers, limiter)
  if (denied) return denied
  return NextResponse.json({ ok: true }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
