import type { NextApiRequest, NextApiResponse } from 'next'
import { words } from '../../lib/words'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('Content-Type', 'text/event-stream')
  for await (const word of words()) {
    if (word === '[DONE]') {
      res.end()
      break
    }
    res.write(`data: ${word}\n\n`)
  }
  res.end('bye')
}
