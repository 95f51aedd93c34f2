import type { NextApiRequest, NextApiResponse } from 'next'
import { hits } from 'limits'

interface Options {
  max: number
  name: string
}

/** Makes what counts requests, and answers where there are too many. */
export function createLimiter({ max, name }: Options): (req: NextApiRequest, res: NextApiResponse) => Promise<boolean> {
  return async function limit(req, res) {
    const count: number = await hits.add(`${name}:${req.headers['x-forwarded-for'] ?? 'somewhere'}`)
    res.setHeader('X-Remaining', Math.max(0, max - count))
    if (count <= max) return true
    res.status(429).json({ error: `Not more than ${max}` })
    return false
  }
}

// For what changes nothing.
export const readLimit = createLimiter({ max: 10, name: 'read' })

export const writeLimit = createLimiter({ max: 2, name: 'write' })
