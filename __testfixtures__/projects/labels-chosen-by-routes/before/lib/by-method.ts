import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

type Handlers = {
  [method in 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE']?: Promise<{ default: NextApiHandler }>
}

/** One file for each method. */
export const byMethod = (handlers: Handlers) => async (req: NextApiRequest, res: NextApiResponse) => {
  const handler = (await handlers[req.method as keyof typeof handlers])?.default
  if (!handler) return res.status(405).json({ message: `Try ${Object.keys(handlers).join(' or ')}` })
  await handler(req, res)
}
