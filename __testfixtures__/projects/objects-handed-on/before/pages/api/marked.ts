import type { NextApiRequest, NextApiResponse } from 'next'
import { mark } from '../../lib/tokens'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ marked: await mark({ req, res }) })
}
