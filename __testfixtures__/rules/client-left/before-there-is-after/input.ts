import type { NextApiRequest, NextApiResponse } from 'next'
import { gauges } from '../../lib/gauges'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  gauges.up()
  res.on('close', () => gauges.down(1))
  res.json({ up: true })
}
