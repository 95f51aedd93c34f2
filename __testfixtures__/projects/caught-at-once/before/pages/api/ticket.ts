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
  printAll('head', (error) => {
    if (!error) return print(res, String(req.query.title))
    setTimeout(() => {
      if (!res.headersSent) res.status(503).end()
    }, 50)
  })
}
