import type { NextApiRequest, NextApiResponse } from 'next'
import { requireUser } from '@/lib/auth'
import { adaptApiRoute } from '@/lib/adapt-api-route'

export const dynamic = 'force-dynamic'

function handler(req: NextApiRequest, res: NextApiResponse) {
  const user = requireUser(req, res)
  if (!user) return
  res.status(200).json({ user })
}

// next-reroute adapter: this is an API Route still, until it can be rewritten.
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = adaptApiRoute(handler)
