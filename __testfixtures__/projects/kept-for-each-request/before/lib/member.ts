import type { IncomingMessage } from 'node:http'
import { members } from 'members'

export type Member = { id: string; name: string }
type Asked = IncomingMessage & { cookies: Partial<Record<string, string>> }

// The wrapper, the handler and what they call ask for the same member.
const asked = new WeakMap<Asked, Promise<Member | null>>()

/** Who a request of a page or an API Route is from. */
export async function memberOf(req: Asked): Promise<Member | null> {
  const known = asked.get(req)
  if (known) return known
  const { card } = req.cookies
  const found: Promise<Member | null> = card ? members.byCard(card) : Promise.resolve(null)
  asked.set(req, found)
  return found
}
