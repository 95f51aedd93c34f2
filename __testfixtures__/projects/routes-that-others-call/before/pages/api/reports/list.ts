import type { NextApiRequest, NextApiResponse } from 'next'

/** Open to all, and to users under a URL of their own. */
export default async function list(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ reports: ['May', 'June'], userId: req.userId })
}
