import type { NextApiRequest, NextApiResponse } from 'next'
import { countBytes } from '../../lib/raw-body'

// Next has read the body here, so that nothing is left to be counted.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { name } = req.body
  const left = await countBytes(req)
  res.status(200).json({ name, left })
}
