import type { ServerResponse } from 'node:http'
import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { nextId, record } from 'visits'

type WithCookies = { cookies: NextApiRequest['cookies'] }

/** Who asks: the cookie says it, and a newcomer gets one. */
export function visitorId(req: WithCookies, res: ServerResponse): string {
  const known = req.cookies['visitor']
  if (known) return known

  const id: string = nextId()
  res.setHeader('Set-Cookie', `visitor=${id}; Path=/`)
  return id
}

/** Writes down what a visitor did. */
export function track(req: WithCookies, res: ServerResponse, event: string) {
  const id = visitorId(req, res)
  return record(id, event)
}

/** What we know of who asks, from the database. */
export async function loadVisitor(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('Cache-Control', 'private')
  const found = await record(visitorId(req, res), 'load')
  return found ? { name: found.name } : null
}

export function withVisitor(handler: (req: NextApiRequest, res: NextApiResponse, visitor: string) => unknown): NextApiHandler {
  return async (req, res) => {
    const visitor = visitorId(req, res)
    if (visitor === 'banned') return res.status(403).json({ error: 'Go away' })
    return handler(req, res, visitor)
  }
}
