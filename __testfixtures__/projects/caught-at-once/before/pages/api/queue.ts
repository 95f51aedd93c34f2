import type { NextApiRequest, NextApiResponse } from 'next'
import { jobs } from 'jobs'
import { printAll } from '../../lib/printer'

function print(res: NextApiResponse, title: string) {
  printAll(title, (error, text) => {
    if (error) return res.status(503).json({ error: error.message })
    res.json({ text, waiting: jobs.waiting() })
  })
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  try {
    return print(res, String(req.query.title))
  } finally {
    jobs.leave()
  }
}
