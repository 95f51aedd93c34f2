import rateLimit from 'express-rate-limit'
import type { NextApiRequest, NextApiResponse } from 'next'
import { users } from 'database'
import { apply } from '../../lib/apply'
import { FarStore } from '../../lib/far-store'

// Only failures count, which it knows when the answer is sent.
const limiter = rateLimit({ max: 3, store: new FarStore(), keyGenerator: () => 'all#2', skipSuccessfulRequests: true })

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await apply(limiter)(req, res)
  const user = await users.find(req.headers['x-user'])
  res.status(user ? 200 : 401).json({ user })
}
