import type { NextApiRequest, NextApiResponse } from 'next'
import { audit, parcels } from '../lib/parcels'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.headers['x-all']) {
    res.status(200).json(await parcels.all())
  } else {
    const parcel = await parcels.find(req.headers['x-parcel'])
    if (!parcel) {
      return res.status(404).json({ error: 'No such parcel' })
    }
    if (parcel.lost) throw new Error('A lost parcel')
    res.json({ parcel })
  }
  console.log('parcels asked for')
  await audit.write('asked')
}
