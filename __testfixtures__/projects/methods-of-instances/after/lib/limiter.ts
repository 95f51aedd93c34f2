import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { hits } from 'limits'

/** Counts who asks how often. */
export class Limiter {
  constructor(
    private readonly max: number,
    private readonly name: string,
  ) {}

  /** @deprecated next-reroute: use keyOfRoute */
  keyOf(req: NextApiRequest): string {
    return `${this.name}:${req.headers['x-forwarded-for'] ?? 'somewhere'}`
  }

  keyOfRoute(request: NextRequest): string {
    return `${this.name}:${request.headers.get('x-forwarded-for') ?? 'somewhere'}`
  }

  /** @deprecated next-reroute: use leftRoute */
  async left(req: NextApiRequest) {
    return this.max - ((await hits.of(this.keyOf(req))) as number)
  }

  async leftRoute(request: NextRequest) {
    return this.max - ((await hits.of(this.keyOfRoute(request))) as number)
  }

  // Answers where there were too many.
  /** @deprecated next-reroute: use checkRoute */
  check = async (req: NextApiRequest, res: NextApiResponse) => {
    const count: number = await hits.add(this.keyOf(req))
    if (count <= this.max) return true
    res.status(429).json({ error: `Not more than ${this.max}` })
    return false
  }

  // Answers where there were too many.
  checkRoute = async (request: NextRequest) => {
    const count: number = await hits.add(this.keyOfRoute(request))
    if (count <= this.max) return
    return NextResponse.json({ error: `Not more than ${this.max}` }, { status: 429 })
  }
}

export const reads = new Limiter(10, 'read')
export default new Limiter(2, 'write')
