import type { NextApiRequest, NextApiResponse } from 'next'

/** Tells who asks. */
export async function echo(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ userId: req.userId, said: req.query.said })
}
