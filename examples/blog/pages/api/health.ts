import type { NextApiRequest, NextApiResponse } from 'next'

export default (req: NextApiRequest, res: NextApiResponse<{ ok: boolean }>) => {
  res.status(200).json({ ok: true })
}
