import type { NextApiRequest, NextApiResponse } from 'next'
import { getIp, isMobile } from '../../lib/request'
import { store } from '../../lib/store'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  await store.visit({ ip: getIp(req), mobile: isMobile(req), path: req.body.path })
  res.status(204).end()
}
