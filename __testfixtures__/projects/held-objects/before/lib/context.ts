import type { IncomingMessage, ServerResponse } from 'http'
import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from './db'

/** The user of a request, of an API Route or of a page. */
export async function userOf(ctx: { req: IncomingMessage & { cookies: Partial<Record<string, string>> }; res: ServerResponse }) {
  const session = await db.session.find(ctx.req.cookies.token)
  return session?.user
}

/** Answers for whoever may not be here. */
export function refuse(ctx: { req: NextApiRequest; res: NextApiResponse }, reason: string) {
  ctx.res.status(403).json({ reason, path: ctx.req.url })
}

/** The user of a request; without one it has been answered. */
export async function requireUser(req: NextApiRequest, res: NextApiResponse) {
  const ctx = { req, res }
  const user = await userOf(ctx)
  if (user) return user

  refuse(ctx, 'no user')
  return undefined
}
