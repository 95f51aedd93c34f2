import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { hits } from 'limits'

interface Options {
  max: number
  name: string
}

/** Makes what counts requests, and answers where there are too many. */
/** @deprecated next-reroute: use createLimiterRoute */
export function createLimiter({ max, name }: Options): (req: NextApiRequest, res: NextApiResponse) => Promise<boolean> {
  return async function limit(req, res) {
    const count: number = await hits.add(`${name}:${req.headers['x-forwarded-for'] ?? 'somewhere'}`)
    res.setHeader('X-Remaining', Math.max(0, max - count))
    if (count <= max) return true
    res.status(429).json({ error: `Not more than ${max}` })
    return false
  }
}

/** Makes what counts requests, and answers where there are too many. */
export function createLimiterRoute({ max, name }: Options) {
  return async function limit(request: NextRequest, headers: Headers) {
    const count: number = await hits.add(`${name}:${request.headers.get('x-forwarded-for') ?? 'somewhere'}`)
    headers.set('X-Remaining', String(Math.max(0, max - count)))
    if (count <= max) return
    return NextResponse.json({ error: `Not more than ${max}` }, { status: 429, headers })
  }
}

// For what changes nothing.
export const readLimit = createLimiterRoute({ max: 10, name: 'read' })

/** @deprecated next-reroute: use writeLimitRoute */
export const writeLimit = createLimiter({ max: 2, name: 'write' })

export const writeLimitRoute = createLimiterRoute({ max: 2, name: 'write' })
