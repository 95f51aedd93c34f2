import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'
import { badRequest, jsonRes } from '../../lib/respond'

// Harbours near a point.
export default async function harbours(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return badRequest(res)

  const lat = Number(req.query.lat)
  const lon = Number(req.query.lon)
  if (Number.isNaN(lat) || Number.isNaN(lon)) {
    badRequest(res, 'lat and lon must be numbers')
    return
  }
  await db.harbours
    .near({ lat, lon })
    .then((data: unknown) => jsonRes(res, { data }))
    .catch((error: unknown) => jsonRes(res, { code: 503, error }))
}
