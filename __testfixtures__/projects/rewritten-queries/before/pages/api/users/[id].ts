import type { NextApiRequest, NextApiResponse } from 'next'
import { findUser } from '@/lib/users'
import { versioned } from '@/lib/versioned'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { id, version } = req.query
  const user = findUser(String(id))
  if (!user) return res.status(404).json({ message: 'No such user.', query: req.query })
  // Version 1 had the name only.
  res.status(200).json(version === '1' ? { name: user.name } : user)
}

export default versioned(handler)
