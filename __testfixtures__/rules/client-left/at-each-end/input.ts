import type { NextApiRequest, NextApiResponse } from 'next'
import { gauges } from '../../lib/gauges'

export const config = { api: { bodyParser: false } }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  gauges.up()
  // Called for answers as well as for clients that leave.
  res.on('close', () => void gauges.down(1))
  req.on('close', () => {
    gauges.down(2)
  })
  req.on('aborted', () => gauges.lost())
  res.json({ up: true })
}
