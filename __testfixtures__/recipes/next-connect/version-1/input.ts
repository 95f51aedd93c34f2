import type { NextApiRequest, NextApiResponse } from 'next'
import { createRouter } from 'next-connect'
import { users } from '../../lib/users'

const router = createRouter<NextApiRequest, NextApiResponse>()

router.get((req, res) => {
  res.json({ users: users.list() })
})

router.post((req, res) => {
  const user = users.add(req.body)
  res.status(201).json({ user })
})

export default router.handler({
  onError(err, req, res) {
    res.status(500).json({ error: (err as Error).message })
  },
})
