import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const { verbose } = req.query
  res.status(200).json({ ok: true, ...(verbose === 'yes' ? { uptime: 1 } : {}) })
}
