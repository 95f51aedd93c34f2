import type { NextApiRequest, NextApiResponse } from 'next'
import { words } from '@/lib/words'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  const { prompt, quiet } = req.body
  res.setHeader('Content-Type', 'text/plain')
  try {
    if (!quiet) res.write('begin\n')
    res.write(String(await words.of(prompt)))
    res.end()
  } catch (error: any) {
    const message = error.message ?? 'No words'
    if (!res.headersSent) {
      return res.status(502).json({ error: message })
    }

    res.end(`\nfailed: ${message}`)
  }
}
