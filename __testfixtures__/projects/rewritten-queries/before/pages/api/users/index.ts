import type { NextApiRequest, NextApiResponse } from 'next'
import { pageOf } from '@/lib/page-of'
import { allUsers } from '@/lib/users'
import { versioned } from '@/lib/versioned'

export default versioned(async (req: NextApiRequest, res: NextApiResponse) => {
  if (req.method === 'POST') {
    if (!req.body.name) throw new Error('A user has a name.')
    return res.status(201).json({ name: req.body.name, version: req.query.version })
  }
  const { page, version } = pageOf(req)
  res.status(200).json({ users: allUsers().slice((page - 1) * 2, page * 2), version })
})
