import type { NextRequest } from 'next/server'
import { createLimiterRoute as createLimiter } from './limiter'

const limit = createLimiter({ max: 1, name: 'slow' })

export async function slowly(request: NextRequest, headers: Headers) {
  const denied = await limit(request, headers)
  if (denied) return denied
  headers.set('X-Slow', 'yes')
}
