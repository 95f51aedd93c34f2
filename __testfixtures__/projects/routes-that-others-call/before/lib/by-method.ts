import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

type Handlers = Partial<Record<string, Promise<{ default: NextApiHandler }>>>

/** One file for each method. */
export const byMethod = (handlers: Handlers) => async (req: NextApiRequest, res: NextApiResponse) => {
  const handler = (await handlers[req.method as keyof typeof handlers])?.default
  if (!handler) return res.status(405).json({ message: `Allowed: ${Object.keys(handlers).join(', ')}` })
  await handler(req, res)
}
