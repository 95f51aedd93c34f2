import type { NextApiRequest, NextApiResponse } from 'next'

type Handler = (req: NextApiRequest, res: NextApiResponse) => unknown
type Handlers = { [method: string]: Handler }

const preflight: Handler = (req, res) => res.status(204).setHeader('Allow', req.headers['access-control-request-method'] ?? 'GET').end()

/** Answers preflights, too: that function is called as the others are. */
export function byMethod(handlers: Handlers) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const all: Handlers = { ...{ OPTIONS: preflight }, ...handlers }
    const method = req.method as string
    if (!handlers[method] && method !== 'OPTIONS') return res.status(405).end()
    return await all[method](req, res)
  }
}
