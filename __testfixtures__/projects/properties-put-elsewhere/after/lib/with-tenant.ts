import { tenants } from 'house'
import type { NextApiRequest } from 'next'
import type { NextRequest } from 'next/server'

export type TenantRequest = NextApiRequest & { tenant?: string }

export const withTenant = (handler: (request: NextRequest, context: { params: Promise<any> } & { tenant: any }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const tenant = await tenants.byKey(request.headers.get('x-key') ?? undefined)
  return handler(request, { ...context, tenant })
}
