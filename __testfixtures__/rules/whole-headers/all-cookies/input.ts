import type { NextApiRequest, NextApiResponse } from 'next'
import { flags } from '../../lib/flags'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json(await flags.of(req.cookies))
}
