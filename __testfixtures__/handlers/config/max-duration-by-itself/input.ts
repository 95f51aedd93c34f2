import type { NextApiRequest, NextApiResponse } from 'next'
import { ai } from '../../lib/ai'

export const maxDuration = 30

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const text = await ai.complete(String(req.query.q))
  res.status(200).json({ text })
}
