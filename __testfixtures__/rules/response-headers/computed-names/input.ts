import type { NextApiRequest, NextApiResponse } from 'next'
import { policy } from '../../lib/policy'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  for (const [name, value] of Object.entries(policy.headers())) {
    res.setHeader(name, String(value))
  }
  res.status(200).json({ ok: true })
}
