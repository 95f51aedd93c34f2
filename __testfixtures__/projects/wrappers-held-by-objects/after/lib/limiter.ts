import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'

class Limiter {
  private readonly seen = new Map<string, number>()

  constructor(private readonly most: number) {}

  private isOver(client: string): boolean {
    const times = (this.seen.get(client) ?? 0) + 1
    this.seen.set(client, times)
    return times > this.most
  }

  /** @deprecated next-reroute: use limitRoute */
  limit(handler: NextApiHandler) {
    return async (req: NextApiRequest, res: NextApiResponse) => {
      if (this.isOver((req.headers['x-client'] as string) ?? 'nobody')) return res.status(429).end()
      return handler(req, res)
    }
  }

  limitRoute(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
    return async (request: NextRequest, context: { params: Promise<any> }) => {
      if (this.isOver((request.headers.get('x-client') as string) ?? 'nobody')) return new Response(null, { status: 429 })
      return handler(request, context)
    }
  }
}

export const limiter = new Limiter(5)
