import type { NextApiRequest, NextApiResponse } from 'next'

let hits = 0

export const count = () => hits

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  hits++
  res.json({ hits })
}
