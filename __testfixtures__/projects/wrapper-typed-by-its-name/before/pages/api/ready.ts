import type { NextApiRequest, NextApiResponse } from 'next'
import { whenReady } from '../../lib/middleware'

const show = (req: NextApiRequest, res: NextApiResponse) => res.status(200).json({ ready: true })

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const ready = await whenReady(show)
  return ready(req, res)
}
