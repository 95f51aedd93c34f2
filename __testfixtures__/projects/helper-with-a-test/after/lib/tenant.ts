import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { tenants } from './tenants'

/** The tenant that a host name stands for. */
/** @deprecated next-reroute: use tenantOfRoute */
export async function tenantOf(req: NextApiRequest, res: NextApiResponse) {
  const host = req.headers.host?.split('.')[0]
  const tenant = await tenants.byName(host)
  if (!tenant) {
    res.status(404).json({ error: 'No such tenant' })
    return undefined
  }
  return tenant as { id: string }
}

/** The tenant that a host name stands for. */
export async function tenantOfRoute(request: NextRequest) {
  const host = request.headers.get('host')?.split('.')[0]
  const tenant = await tenants.byName(host)
  if (!tenant) {
    return NextResponse.json({ error: 'No such tenant' }, { status: 404 })
  }
  return tenant as { id: string }
}
