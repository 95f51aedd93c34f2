import type { NextApiRequest, NextApiResponse } from 'next'
import { audit, parcels } from '../lib/parcels'

async function show(req: NextApiRequest, res: NextApiResponse) {
  const parcel = await parcels.find(req.headers['x-parcel'])
  if (!parcel) return res.status(404).json({ error: 'No such parcel' })
  return res.status(200).json(parcel)
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  show(req, res)
  audit.write('shown', res.statusCode)
}
