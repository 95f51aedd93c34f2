import type { NextApiRequest, NextApiResponse } from 'next'
import { find, READ } from 'shelf'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'OPTIONS') {
    res.status(204).end()
    return
  }
  if (req.method === READ) {
    const found = await find('one')
    return res.status(200).json({ found })
  }
  res.status(405).end()
}
