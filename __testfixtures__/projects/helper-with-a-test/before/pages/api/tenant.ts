import type { NextApiRequest, NextApiResponse } from 'next'
import { tenantOf } from '../../lib/tenant'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const tenant = await tenantOf(req, res)
  if (!tenant) return
  res.json(tenant)
}
