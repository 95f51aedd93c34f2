import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from 'seats'
import { Limits } from '../../../lib/limits'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).json({ error: 'Only read' })
  const verdict = await Limits.getInstance().count('seats', 2)
  if (verdict?.isOver()) return verdict.refuse(res, 'seats')
  res.status(200).json(await seats.list())
}
