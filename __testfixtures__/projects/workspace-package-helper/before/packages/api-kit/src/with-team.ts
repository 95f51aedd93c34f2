import type { NextApiHandler } from 'next'
import { teamOf } from '@workshop/db'

export const withTeam =
  (handler: NextApiHandler): NextApiHandler =>
  async (req, res) => {
    const team = await teamOf(req.headers['x-team'])
    if (!team) return res.status(403).json({ message: 'Which team?' })
    return handler(req, res)
  }
