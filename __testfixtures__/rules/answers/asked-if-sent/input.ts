import type { NextApiRequest, NextApiResponse } from 'next'
import { parcels } from '../lib/parcels'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    const parcel = await parcels.find(req.headers['x-parcel'])
    if (parcel) {
      res.status(200).json({ parcel })
      return
    }
    if (!res.headersSent) res.status(404).json({ error: 'No such parcel' })
  } catch (error) {
    if (res.headersSent || res.writableEnded) {
      return
    }
    res.status(500).json({ error: 'No parcels today' })
  }
}
