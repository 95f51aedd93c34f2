import type { NextApiRequest, NextApiResponse } from 'next'

/** Has a text that is JSON read as such; old clients say no content type. */
export function readJson(req: NextApiRequest, res: NextApiResponse): boolean {
  try {
    if (typeof req.body === 'string') req.body = JSON.parse(req.body)
    return true
  } catch {
    res.status(400).json({ error: 'no JSON' })
    return false
  }
}
