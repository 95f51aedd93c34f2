import { NextResponse, type NextRequest } from 'next/server'
import { tenantOfRoute as tenantOf } from '../../../lib/tenant'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const tenant = await tenantOf(request)
  if (tenant instanceof Response) return tenant
  return NextResponse.json(tenant)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
