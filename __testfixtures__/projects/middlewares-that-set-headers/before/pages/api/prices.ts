import type { NextApiRequest, NextApiResponse } from 'next'
import { prices } from 'database'
import { allowShop } from '../../lib/allow'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  allowShop(req, res, async () => {
    if (req.method !== 'GET') return res.status(405).json({ error: 'GET only' })
    res.setHeader('Cache-Control', 'no-store')
    res.status(200).json(await prices.all())
  })
}
