import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { withErrors } from './with-errors'

/** A route, in words of our own. */
export interface Definition {
  route: string
  methods?: string[]
  handle: (request: { query: Partial<Record<string, string | string[]>>; user: string | undefined }) => Promise<{ status: number; body: unknown }>
}

/** Hosts a definition as an API Route. */
export function toHandler(definition: Definition): NextApiHandler {
  const methods = definition.methods ?? ['GET']

  const handler = async (req: NextApiRequest, res: NextApiResponse) => {
    if (!methods.includes(req.method ?? 'GET')) {
      res.setHeader('Allow', methods.join(', '))
      return res.status(405).json({ error: 'not allowed' })
    }

    const user = req.headers['x-user']
    const { status, body } = await definition.handle({ query: req.query, user: Array.isArray(user) ? user[0] : user })
    res.setHeader('Cache-Control', 'no-store')
    return res.status(status).json(body)
  }

  return withErrors(definition.route, handler)
}

/** Hosts what takes no request. */
export function toList(route: string, list: () => Promise<unknown[]>): NextApiHandler {
  async function answer(req: NextApiRequest, res: NextApiResponse) {
    if (req.method !== 'GET') return res.status(405).end()
    res.json({ items: await list(), url: req.url })
  }

  return withErrors(route, answer)
}
