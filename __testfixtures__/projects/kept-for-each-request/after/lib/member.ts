import type { NextRequest } from 'next/server'
import type { IncomingMessage } from 'node:http'
import { members } from 'members'

export type Member = { id: string; name: string }
type Asked = IncomingMessage & { cookies: Partial<Record<string, string>> }

// The wrapper, the handler and what they call ask for the same member.
const asked = new WeakMap<Asked | NextRequest, Promise<Member | null>>()

/** Who a request of a page or an API Route is from. */
/** @deprecated next-reroute: use memberOfRoute */
export async function memberOf(req: Asked): Promise<Member | null> {
  const known = asked.get(req)
  if (known) return known
  const { card } = req.cookies
  const found: Promise<Member | null> = card ? members.byCard(card) : Promise.resolve(null)
  asked.set(req, found)
  return found
}

/** Who a request of a page or an API Route is from. */
export async function memberOfRoute(request: NextRequest): Promise<Member | null> {
  const known = asked.get(request)
  if (known) return known
  const card = request.cookies.get('card')?.value
  const found: Promise<Member | null> = card ? members.byCard(card) : Promise.resolve(null)
  asked.set(request, found)
  return found
}
