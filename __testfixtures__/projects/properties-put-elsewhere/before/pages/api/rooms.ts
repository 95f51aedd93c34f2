import type { NextApiResponse } from 'next'
import { roomsOf } from '../../lib/rooms'
import { withTenant, type TenantRequest } from '../../lib/with-tenant'

async function handler(req: TenantRequest, res: NextApiResponse) {
  res.json(await roomsOf(req))
}

export default withTenant(handler)
