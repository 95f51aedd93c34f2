import { rooms } from 'house'
import type { TenantRequest } from './with-tenant'

/** The rooms of a tenant, or those of everybody. */
export async function roomsOf(req: TenantRequest) {
  return req.tenant ? rooms.of(req.tenant) : rooms.all(req.query.floor)
}
