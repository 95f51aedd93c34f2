import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

class Limiter {
  private readonly seen = new Map<string, number>()

  constructor(private readonly most: number) {}

  private isOver(client: string): boolean {
    const times = (this.seen.get(client) ?? 0) + 1
    this.seen.set(client, times)
    return times > this.most
  }

  limit(handler: NextApiHandler) {
    return async (req: NextApiRequest, res: NextApiResponse) => {
      if (this.isOver((req.headers['x-client'] as string) ?? 'nobody')) return res.status(429).end()
      return handler(req, res)
    }
  }
}

export const limiter = new Limiter(5)
