import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

type Handlers = {
  [method in 'GET' | 'POST' | 'DELETE']?: Promise<{ default: NextApiHandler }>
}

/** A module for each method. */
export const byMethod = (handlers: Handlers) => async (req: NextApiRequest, res: NextApiResponse) => {
  const handler = (await handlers[req.method as keyof typeof handlers])?.default
  if (!handler) {
    return res.status(405).json({ message: `Try ${Object.keys(handlers).join(' or ')}` })
  }

  try {
    await handler(req, res)
    return
  } catch (error) {
    console.error(error)
    return res.status(500).json({ message: 'We failed' })
  }
}
