import type { NextApiRequest, NextApiResponse } from 'next'
import { filterOf } from '../../lib/filter'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const filter = await filterOf(req)
  res.status(200).json(filter)
}
