import { audit } from 'audit'
import type { NextApiRequest, NextApiResponse } from 'next'

export function respond(fn: (req: NextApiRequest, res: NextApiResponse) => Promise<unknown>) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const answer = await fn(req, res)
    audit(answer)
    res.json(answer ?? { ok: true })
  }
}
