import type { NextApiRequest, NextApiResponse } from 'next'
import { LIMITS } from '../../lib/limits'

export const config = { maxDuration: LIMITS.long, api: { bodyParser: { sizeLimit: LIMITS.body } } }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ ok: true })
}
