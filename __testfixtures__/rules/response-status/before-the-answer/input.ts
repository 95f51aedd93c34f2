import type { NextApiRequest, NextApiResponse } from 'next'
import { audit, parcels } from '../lib/parcels'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(req.headers['x-quiet'] ? 202 : 200)
  await audit.write('asked', res.statusCode)
  res.json(await parcels.all())
}
