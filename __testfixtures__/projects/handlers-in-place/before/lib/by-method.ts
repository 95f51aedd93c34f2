import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

export async function byMethod(req: NextApiRequest, res: NextApiResponse, handlers: Partial<Record<string, NextApiHandler>>) {
  const handler = handlers[req.method ?? '']
  if (!handler) {
    return res.status(405).json({ error: `No ${req.method} here` })
  }
  return handler(req, res)
}
