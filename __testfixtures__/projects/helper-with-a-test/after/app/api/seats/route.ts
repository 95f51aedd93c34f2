import { NextResponse, type NextRequest } from 'next/server'
import { tenantOfRoute as tenantOf } from '../../../lib/tenant'
import { tenants } from '../../../lib/tenants'
import { readBody } from '../../../lib/read-body'

export async function POST(request: NextRequest) {
  const tenant = await tenantOf(request)
  if (tenant instanceof Response) return tenant
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await tenants.addSeats(tenant.id, body.seats), { status: 201 })
}
