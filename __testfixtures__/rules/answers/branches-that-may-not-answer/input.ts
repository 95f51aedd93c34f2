import type { NextApiRequest, NextApiResponse } from 'next'
import { audit, parcels } from '../lib/parcels'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.headers['x-all']) {
    res.status(200).json(await parcels.all())
  } else if (req.headers['x-parcel']) {
    res.json(await parcels.find(req.headers['x-parcel']))
  }
  await audit.write('asked')
}
