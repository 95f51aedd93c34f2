import type { NextApiRequest, NextApiResponse } from 'next'
import { getClientIp } from 'request-ip'
import { visits } from '../../lib/visits'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const ip = getClientIp(req)
  await visits.add(ip)
  res.json({ ip })
}
