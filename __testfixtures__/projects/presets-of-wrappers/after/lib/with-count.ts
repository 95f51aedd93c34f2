import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

/** All handlers of one call of this share their count. */
export function withCount(max: number) {
  let times = 0
  return (handler: NextApiHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
    times++
    if (times > max) return res.status(429).json({ max })
    return handler(req, res)
  }
}

export const withFew = (more: number) => withCount(more)
