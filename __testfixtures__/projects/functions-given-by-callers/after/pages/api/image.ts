import type { NextApiRequest, NextApiResponse } from 'next'
import { imageOf } from '../../lib/session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.json({ image: await imageOf(req) })
}
