import type { NextApiRequest, NextApiResponse } from 'next'
import { tenants } from './tenants'

/** The tenant that a host name stands for. */
export async function tenantOf(req: NextApiRequest, res: NextApiResponse) {
  const host = req.headers.host?.split('.')[0]
  const tenant = await tenants.byName(host)
  if (!tenant) {
    res.status(404).json({ error: 'No such tenant' })
    return undefined
  }
  return tenant as { id: string }
}
