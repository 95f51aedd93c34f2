import type { NextApiRequest, NextApiResponse } from 'next'
import { audit, parcels } from '../lib/parcels'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const parcel = await parcels.find(req.headers['x-parcel'])
  if (parcel) {
    res.status(200).json({ parcel })
  }
  if (res.headersSent) {
    await audit.write('found', parcel)
  } else {
    res.status(404).json({ error: 'No such parcel' })
  }
}
