import type { NextApiHandler } from 'next'

/** Answers where a handler fails. */
export function withErrors(route: string, handler: NextApiHandler): NextApiHandler {
  return async (req, res) => {
    try {
      await handler(req, res)
    } catch (error) {
      console.error(route, error)
      res.status(500).json({ error: 'It failed.' })
    }
  }
}
