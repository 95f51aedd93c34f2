import type { NextApiRequest, NextApiResponse } from 'next'
import { load } from '../../lib/upstream'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const names = await load(req)
  res.json({ names })
}
