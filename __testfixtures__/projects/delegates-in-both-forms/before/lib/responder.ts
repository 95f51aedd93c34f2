import type { NextApiRequest, NextApiResponse } from 'next'

/** Answers with what a function gives, or with what it throws. */
export const responder = (fn: (req: NextApiRequest, res: NextApiResponse) => Promise<unknown>) => async (req: NextApiRequest, res: NextApiResponse) => {
  try {
    const data = await fn(req, res)
    if (data) res.json(data)
  } catch (error) {
    res.status(422).json({ error: String(error) })
  }
}
