import type { NextApiRequest, NextApiResponse } from 'next'
import { rings } from 'database'

type Handler = (req: NextApiRequest, res: NextApiResponse, system: string) => unknown

export function withRing(handler: Handler) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    // Here, since that file imports this one.
    const { getSessionUser } = await import('@/lib/auth')
    const user = await getSessionUser(req)
    const system = (await rings.systemOf(user)) as string
    if (system === 'none') return res.status(404).json({ error: 'No rings here' })
    return handler(req, res, system)
  }
}
