import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

/** Answers what a handler throws, and refuses versions that are gone. */
export const versioned = (handler: NextApiHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
  const { version = '3' } = req.query
  if (Number(version) < 1) return res.status(410).json({ message: `Version ${version} is gone.` })
  try {
    await handler(req, res)
  } catch (error) {
    res.status(422).json({ message: String(error) })
  }
}
