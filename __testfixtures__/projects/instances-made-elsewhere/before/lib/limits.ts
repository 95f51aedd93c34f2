import type { NextApiRequest, NextApiResponse } from 'next'
import { hits } from 'limits'

/** What became of a request that was counted. */
export class Verdict {
  constructor(private readonly left: number) {}

  isOver() {
    return this.left < 0
  }

  refuse(res: NextApiResponse, what: string) {
    return res.status(429).json({ error: `Too much of ${what}`, over: -this.left })
  }
}

export class Limits {
  private static instance: Limits | null = null

  static getInstance() {
    if (!Limits.instance) Limits.instance = new Limits()
    return Limits.instance
  }

  async count(name: string, max: number) {
    if (name === 'free') return undefined
    const count: number = await hits.add(name)
    return new Verdict(max - count)
  }

  keyOf(req: NextApiRequest): string {
    return `by:${req.headers['x-user'] ?? 'nobody'}`
  }
}

let shared: Limits | undefined

/** The limits of all. */
export function limits(): Limits {
  return (shared ??= new Limits())
}
