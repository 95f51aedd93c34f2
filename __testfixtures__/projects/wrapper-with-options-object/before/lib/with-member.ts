import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { db } from './db'

export interface Member {
  id: string
  plan: string
}

type MemberRouteOptions<TInput> = {
  /** The name under which failures are counted. */
  name: string
  method?: 'GET' | 'POST'
  parse: (body: unknown) => TInput
  handler: (req: NextApiRequest, res: NextApiResponse, member: Member, input: TInput) => unknown
}

/** For members only. */
export function withMember<T = undefined>({ name, method = 'GET', parse, handler }: MemberRouteOptions<T>): NextApiHandler {
  return async (req, res) => {
    res.setHeader('Cache-Control', 'private, no-store')

    if (req.method !== method) {
      res.setHeader('Allow', [method])
      return res.status(405).json({ error: 'Not for this method' })
    }

    const member: Member | null = await db.members.byToken(req.headers.authorization)
    if (!member) return res.status(401).json({ error: 'Members only' })

    try {
      return await handler(req, res, member, parse(req.query))
    } catch (error) {
      await db.failures.count(name, String(error))
      return res.status(500).json({ error: `${name} failed` })
    }
  }
}
