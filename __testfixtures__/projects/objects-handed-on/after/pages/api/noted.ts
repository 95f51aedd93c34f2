import type { NextApiRequest, NextApiResponse } from 'next'
import { note } from '../../lib/tokens'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await note({ req, res, at: 3 })
  res.status(200).json({ noted: true })
}
