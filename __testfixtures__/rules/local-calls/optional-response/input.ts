import type { NextApiRequest, NextApiResponse } from 'next'
import { items } from 'items'

function refuse(status: number, res?: NextApiResponse) {
  res?.setHeader('Cache-Control', 'no-store')
  return res?.status(status)?.json({ refused: status })
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const item = await items.find(req.query.id)
  if (!item) return refuse(404, res)
  if (item.hidden) {
    refuse(403, res)
    return
  }
  res.json(item)
}
