import type { NextApiRequest, NextApiResponse } from 'next'
import { audit, parcels } from '../lib/parcels'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const parcel = await parcels.find(req.headers['x-parcel'])
  res.status(200).json({ parcel })
  res.end()
  await audit.write('found', parcel)
}
