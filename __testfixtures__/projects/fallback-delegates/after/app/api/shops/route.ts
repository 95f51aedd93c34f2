import type { NextApiRequest, NextApiResponse } from 'next'
import { kindOf } from '@/lib/shops'
import none from '../%5Fnone/api-route'
import listShops from './%5Fget/api-route'
import { adaptApiRoute } from '@/lib/adapt-api-route'

export const dynamic = 'force-dynamic'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { kind = 'read' } = req.query
  if (kind === 'none') return none(req, res)
  res.setHeader('x-kind', kindOf(kind as string)(req))
  return listShops(req, res)
}

// next-reroute adapter: this is an API Route still, until it can be rewritten.
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = adaptApiRoute(handler)
