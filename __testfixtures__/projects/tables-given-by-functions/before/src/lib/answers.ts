import type { NextApiResponse } from 'next'

export const fail = (res: NextApiResponse, error: unknown, status = 500) => {
  return res.status(status).json({ ok: false, error })
}
