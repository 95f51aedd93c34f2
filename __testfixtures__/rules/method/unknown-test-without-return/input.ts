import type { NextApiRequest, NextApiResponse } from 'next'
import { find, READ, refuse } from 'shelf'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'OPTIONS') {
    res.status(204).end()
    return
  }
  // Behind the answer it goes on.
  if (req.method === READ) {
    const found = await find(req.query.id)
    res.status(200).json({ found })
  }
  refuse(req.method)
  res.status(405).end()
}
