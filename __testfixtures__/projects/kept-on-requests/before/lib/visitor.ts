import type { GetServerSidePropsContext, NextApiRequest, NextApiResponse } from 'next'
import { visits } from 'visits'

type Asked = (GetServerSidePropsContext['req'] | NextApiRequest) & { found?: Record<string, unknown> }
type Answered = GetServerSidePropsContext['res'] | NextApiResponse

export type Visitor = { id: string; name: string }

/** Who asks. It is found once for each request; a visitor of long ago gets a new card, beside other cookies. */
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

/** Since when somebody comes, where that was asked for. */
export function sinceOf(req: NextApiRequest) {
  const { found } = req as Asked
  return found?.since as number | undefined
}

export async function placeOf({ req, res, area = 'hall' }: { req: NextApiRequest; res: NextApiResponse; area?: string }) {
  const visitor = await visitorOf({ req, res })
  res.setHeader('X-Area', area)
  return visitor ? `${area}/${visitor.id}` : area
}
