import type { NextApiRequest, NextApiResponse } from 'next'

type Handler = (req: NextApiRequest, res: NextApiResponse) => unknown

export const byMethod = (handlers: Record<string, Handler>) => async (req: NextApiRequest, res: NextApiResponse) => {
  const handler = handlers[req.method as string]
  if (!handler) return res.status(405).end()
  return handler(req, res)
}
