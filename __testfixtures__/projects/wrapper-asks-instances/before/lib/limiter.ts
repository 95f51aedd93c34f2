import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { hits } from 'limits'

export class Limiter {
  constructor(readonly max: number) {}

  async left(req: NextApiRequest): Promise<number> {
    return this.max - (await hits.add(req.headers['x-user'] ?? 'nobody'))
  }
}

export class Patient extends Limiter {
  async left(req: NextApiRequest) {
    return 1 + (await super.left(req))
  }
}

export const few = new Limiter(2)

export function createLimiter(max: number): Limiter {
  return new Limiter(max)
}

/** Lets no more through than a limiter has left. */
export function withLimit(handler: NextApiHandler, limiter: Limiter = few) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const left = await limiter.left(req)
    res.setHeader('X-Limit', limiter.max)
    if (left < 0) return res.status(429).json({ error: `Not more than ${limiter.max}` })
    return handler(req, res)
  }
}

export const limited = (limiter: Limiter) => (handler: NextApiHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
  if ((await limiter.left(req)) < 0) {
    res.status(429).end()
    return
  }
  await handler(req, res)
}

export const withFew = (handler: NextApiHandler) => withLimit(handler, new Limiter(3))
