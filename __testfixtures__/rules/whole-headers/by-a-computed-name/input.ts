import type { NextApiRequest, NextApiResponse } from 'next'
import { SIGNATURE_HEADER, names } from '../../lib/webhook'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const signature = req.headers[SIGNATURE_HEADER]
  if (!signature) return res.status(401).end()
  const found = names.map((name: string) => req.headers[name.toLowerCase()] ?? 'none')
  res.json({ signature, found })
}
