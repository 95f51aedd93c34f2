import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

type Verb = 'GET' | 'POST' | 'PATCH' | 'DELETE'

export const byMethod =
  (handlers: Partial<{ [verb in Verb]: NextApiHandler }>) =>
  async (req: NextApiRequest, res: NextApiResponse, ...rest: []): Promise<void> => {
    const handler = handlers[req.method as Verb]
    if (!req.method || !handler) {
      res.status(404).json({ message: 'no such route' })
      return
    }
    handler(req, res, ...rest)
  }
