import type { GetServerSidePropsContext, NextApiRequest, NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'
import { visits } from 'visits'
import { keptFor } from './kept-for'

type Asked = (GetServerSidePropsContext['req'] | NextApiRequest) & { found?: Record<string, unknown> }
type Answered = GetServerSidePropsContext['res'] | NextApiResponse

export type Visitor = { id: string; name: string }

/** Who asks. It is found once for each request; a visitor of long ago gets a new card, beside other cookies. */
/** @deprecated next-reroute: use visitorOfRoute */
export const visitorOf = async ({ req, res }: { req: Asked; res: Answered }): Promise<Visitor | null> => {
  if (req.found?.visitor) return req.found.visitor as Visitor

  if (!req.found) req.found = {}
  const card = req.cookies?.card
  const visitor: Visitor | null = card ? await visits.byCard(card) : null
  req.found.visitor = visitor
  if (visitor) {
    const since: number | undefined = await visits.since(visitor.id)
    req.found.since = since
    if (since !== undefined && since < 10) await renew(visitor, res, req.headers.host).catch(() => {})
  }
  return visitor
}

/** Who asks. It is found once for each request; a visitor of long ago gets a new card, beside other cookies. */
export const visitorOfRoute = async (request: NextRequest, headers: Headers): Promise<Visitor | null> => {
  const kept = keptFor(request)
  if (kept.found?.visitor) return kept.found.visitor as Visitor

  if (!kept.found) kept.found = {}
  const card = request.cookies.get('card')?.value
  const visitor: Visitor | null = card ? await visits.byCard(card) : null
  kept.found.visitor = visitor
  if (visitor) {
    const since: number | undefined = await visits.since(visitor.id)
    kept.found.since = since
    if (since !== undefined && since < 10) await renewRoute(visitor, headers, request.headers.get('host') ?? undefined).catch(() => {})
  }
  return visitor
}

/** @deprecated next-reroute: use renewRoute */
async function renew({ id }: Visitor, res: Answered, host?: string): Promise<void> {
  if (typeof res.setHeader !== 'function') return
  const fresh: { card: string; device?: string } | undefined = await visits.renew(id)
  if (!fresh) return
  const existing = res.getHeader?.('Set-Cookie')
  const all = Array.isArray(existing) ? existing.map(String) : existing != null ? [String(existing)] : []
  all.push(`card=${fresh.card}; Path=/; Domain=${host}`)
  if (fresh.device) all.push(`device=${fresh.device}; Path=/`)
  res.setHeader('Set-Cookie', all)
}

async function renewRoute({ id }: Visitor, headers: Headers, host?: string): Promise<void> {
  const fresh: { card: string; device?: string } | undefined = await visits.renew(id)
  if (!fresh) return
  const all: string[] = []
  all.push(`card=${fresh.card}; Path=/; Domain=${host}`)
  if (fresh.device) all.push(`device=${fresh.device}; Path=/`)
  for (const cookie of all) headers.append('Set-Cookie', cookie)
}

/** Since when somebody comes, where that was asked for. */
export function sinceOf(request: NextRequest) {
  const { found } = keptFor(request)
  return found?.since as number | undefined
}

export async function placeOf({ request, headers, area = 'hall' }: { request: NextRequest; headers: Headers; area?: string }) {
  const visitor = await visitorOfRoute(request, headers)
  headers.set('X-Area', String(area))
  return visitor ? `${area}/${visitor.id}` : area
}
