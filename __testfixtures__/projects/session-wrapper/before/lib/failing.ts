import type { NextApiHandler } from 'next'

/** Answers 500 with what failed. */
export const failing = (handler: NextApiHandler): NextApiHandler => async (req, res) => {
  try {
    await handler(req, res)
  } catch {
    res.status(500).json({ error: 'Something failed' })
  }
}
