import type { NextApiRequest, NextApiResponse } from 'next'
import { countBytes } from '../../lib/raw-body'

export const config = { api: { bodyParser: false } }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ count: await countBytes(req) })
}
