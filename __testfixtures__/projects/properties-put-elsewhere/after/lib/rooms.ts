import type { NextRequest } from 'next/server'
import { rooms } from 'house'
import type { TenantRequest } from './with-tenant'
import { readQuery } from './read-query'

/** The rooms of a tenant, or those of everybody. */
export async function roomsOf(request: NextRequest, tenant: TenantRequest['tenant']) {
  const query = readQuery(request)
  return tenant ? rooms.of(tenant) : rooms.all(query.floor)
}
