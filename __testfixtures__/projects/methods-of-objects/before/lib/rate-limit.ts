import type { NextApiRequest, NextApiResponse } from 'next'
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
    async check(req: NextApiRequest) {
      const forwarded = req.headers['x-forwarded-for']
      const who = typeof forwarded === 'string' ? forwarded : 'unknown'
      const { count } = await seen.add(who)
      return { ok: !(count > most), left: Math.max(0, most - count) }
    },
    tell: (res: NextApiResponse, left: number) => {
      res.setHeader('X-RateLimit-Limit', String(most))
      res.setHeader('X-RateLimit-Remaining', String(left))
    },
    forget: () => seen.clear()
  }
}
