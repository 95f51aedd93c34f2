import type { NextApiRequest, NextApiResponse } from 'next'
import { withMetrics } from '../../../lib/instrument'
import { parcels } from '../../../lib/parcels'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    return res.status(200).json(await parcels.all())
  }
  if (req.method === 'POST') {
    if (!req.body.to) return res.status(400).json({ error: 'Where to?' })
    return res.status(201).json(await parcels.send(req.body))
  }
  res.status(405).end()
}

export default withMetrics('parcels', handler)
