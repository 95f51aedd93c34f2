import type { NextApiRequest, NextApiResponse } from 'next'
import { tenantOf } from '../../lib/tenant'
import { tenants } from '../../lib/tenants'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const tenant = await tenantOf(req, res)
  if (!tenant) return
  if (req.method !== 'POST') return res.status(405).end()
  res.status(201).json(await tenants.addSeats(tenant.id, req.body.seats))
}
