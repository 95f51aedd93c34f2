import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

/** Answers with what a handler returns. */
export function endpoint(handlers: Partial<Record<'GET' | 'POST', NextApiHandler>>): NextApiHandler {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    try {
      const handler = handlers[req.method as 'GET' | 'POST']
      if (!handler) {
        return res.status(405).json({ error: 'Not here' })
      }
      const result = await handler(req, res)
      if (!res.headersSent) {
        res.status(200).json(result ?? { message: 'done' })
      }
    } catch (error: any) {
      return res.status(500).json({ error: error.message })
    }
  }
}
