import type { NextApiRequest, NextApiResponse } from 'next'
import { printAll } from '../../lib/printer'

function print(res: NextApiResponse, title: string) {
  printAll(title, (error, text) => {
    if (error) return res.status(503).json({ error: error.message })
    res.json({ text })
  })
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  try {
    print(res, String(req.query.title))
  } catch (error) {
    res.status(422).json({ error: (error as Error).message })
  }
}
