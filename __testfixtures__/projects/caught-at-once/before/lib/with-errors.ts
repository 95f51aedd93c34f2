import type { NextApiHandler } from 'next'

/** What a handler throws at once is answered. */
export const withErrors = (handler: NextApiHandler): NextApiHandler => async (req, res) => {
  try {
    return handler(req, res)
  } catch (error) {
    return res.status(422).json({ error: (error as Error).message })
  }
}
