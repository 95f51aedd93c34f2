import type { NextApiRequest, NextApiResponse } from 'next'
import { metrics, parcels } from '../lib/parcels'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const started = Date.now()
  try {
    if (!req.headers['x-parcel']) {
      res.status(400).json({ error: 'Which parcel?' })
      return
    }
    const parcel = await parcels.find(req.headers['x-parcel'])
    return res.json(parcel)
  } catch (error) {
    res.status(502).json({ error: 'No parcels today' })
  } finally {
    metrics.count('parcels', { status: res.statusCode, slow: Date.now() - started > 60_000 })
  }
}
