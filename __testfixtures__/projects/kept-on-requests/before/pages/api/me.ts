import type { NextApiRequest, NextApiResponse } from 'next'
import { describe } from '../../lib/with-visitor'
import { placeOf, sinceOf, visitorOf } from '../../lib/visitor'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const before = sinceOf(req)
  const visitor = await visitorOf({ req, res })
  const again = await visitorOf({ req, res })
  const place = await placeOf({ req, res, area: 'lounge' })
  res.status(visitor ? 200 : 404).json({ name: visitor?.name ?? null, same: visitor === again, before: before ?? null, since: sinceOf(req) ?? null, place, described: describe(req) })
}
