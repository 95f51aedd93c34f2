import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

/** Counts what all of its handlers answer. */
export function limited(max: number) {
  const seen = new Map<string, number>()
  return (handler: NextApiHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
    const key = req.headers['x-client'] as string
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    if (times > max) return res.status(429).json({ max })
    return handler(req, res)
  }
}

// One count for two routes.
export const limitedToTwo = limited(2)

/** Counts by itself, where it is given nothing to count in. */
export const counted =
  ({ seen = new Map<string, number>() } = {}) =>
  (handler: NextApiHandler) =>
  async (req: NextApiRequest, res: NextApiResponse) => {
    const path = req.url as string
    seen.set(path, (seen.get(path) ?? 0) + 1)
    res.setHeader('X-Seen', String(seen.size))
    return handler(req, res)
  }

export const countedOnce = counted()
