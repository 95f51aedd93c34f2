import type { NextRequest } from 'next/server'
import { counter } from 'counter'

interface Options {
  interval: number
  most: number
}

/** Counts who asks how often. */
export default function rateLimit({ interval, most }: Options) {
  const seen = counter(interval)

  return {
    /** Whether a request is one too many. */
    async check(request: NextRequest) {
      const forwarded = request.headers.get('x-forwarded-for') ?? undefined
      const who = typeof forwarded === 'string' ? forwarded : 'unknown'
      const { count } = await seen.add(who)
      return { ok: !(count > most), left: Math.max(0, most - count) }
    },
    tell: (headers: Headers, left: number) => {
      headers.set('X-RateLimit-Limit', String(most))
      headers.set('X-RateLimit-Remaining', String(left))
    },
    forget: () => seen.clear()
  }
}
