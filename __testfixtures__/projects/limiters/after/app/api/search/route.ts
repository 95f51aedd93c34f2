import rateLimit from 'express-rate-limit'
import { NextResponse, type NextRequest } from 'next/server'
import { notes } from 'database'
import { FarStore } from '../../../lib/far-store'
import { applyLimiter } from '../../../lib/apply-limiter'

export const dynamic = 'force-dynamic'

// So many searches in an hour.
const limiter = rateLimit({
  windowMs: 60 * 60 * 1000,
  max: async (req) => (req.headers['x-plan'] === 'none' ? 0 : 20),
  store: new FarStore(),
  keyGenerator: (req) => (req.headers['x-api-key'] as string) || req.ip || 'default',
  message: 'Too many searches',
})

async function handler(request: NextRequest) {
  const headers = new Headers()
  const denied = await applyLimiter(request, headers, limiter)
  if (denied) return denied

  // next-reroute NR201: The key "q" given twice was a list here; now it is the first value.
  return NextResponse.json(await notes.search(request.nextUrl.searchParams.get('q') ?? undefined), { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
