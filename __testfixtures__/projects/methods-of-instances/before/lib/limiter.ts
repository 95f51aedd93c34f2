import type { NextApiRequest, NextApiResponse } from 'next'
import { hits } from 'limits'

/** Counts who asks how often. */
export class Limiter {
  constructor(
    private readonly max: number,
    private readonly name: string,
  ) {}

  keyOf(req: NextApiRequest): string {
    return `${this.name}:${req.headers['x-forwarded-for'] ?? 'somewhere'}`
  }

  async left(req: NextApiRequest) {
    return this.max - ((await hits.of(this.keyOf(req))) as number)
  }

  // Answers where there were too many.
  check = async (req: NextApiRequest, res: NextApiResponse) => {
    const count: number = await hits.add(this.keyOf(req))
    if (count <= this.max) return true
    res.status(429).json({ error: `Not more than ${this.max}` })
    return false
  }
}

export const reads = new Limiter(10, 'read')
export default new Limiter(2, 'write')
