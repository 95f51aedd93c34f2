import { tenants } from 'house'
import type { NextApiRequest, NextApiResponse } from 'next'

export type TenantRequest = NextApiRequest & { tenant?: string }

export const withTenant = (handler: (req: TenantRequest, res: NextApiResponse) => unknown) => async (req: TenantRequest, res: NextApiResponse) => {
  req.tenant = await tenants.byKey(req.headers['x-key'])
  return handler(req, res)
}
