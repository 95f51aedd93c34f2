import type { NextApiRequest, NextApiResponse } from 'next'
import { printed } from '../../lib/printer'

function sendLabel(res: NextApiResponse, title: string) {
  const job = printed(title)
  const pages: Buffer[] = []
  job.on('data', (page: Buffer) => pages.push(page))
  job.on('end', () => {
    res.send(Buffer.concat(pages))
  })
  job.start()
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  res.setHeader('X-Printer', 'north')
  try {
    return sendLabel(res, String(req.query.title))
  } catch (error) {
    return res.status(422).json({ error: (error as Error).message })
  }
}
