import type { NextRequest } from 'next/server'
import { users } from './db'

type Headed = { headers: Record<string, string | string[] | undefined> }

/** Who asks: for pages and for the API. */
/** @deprecated next-reroute: use clientOfRoute */
export function clientOf(req: Headed) {
  return (req.headers['x-client'] as string | undefined) ?? 'web'
}

/** Who asks: for pages and for the API. */
export function clientOfRoute(request: NextRequest) {
  return (request.headers.get('x-client') as string | undefined) ?? 'web'
}

export async function rememberClient(request: NextRequest) {
  await users.touch(clientOfRoute(request))
}
