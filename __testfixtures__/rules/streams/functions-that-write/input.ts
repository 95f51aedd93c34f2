import type { NextApiRequest, NextApiResponse } from 'next'
import { words } from '@/lib/words'

function sendEvent(res: NextApiResponse, event: string, data: unknown) {
  sendLine(res, `event: ${event}`)
  sendLine(res, `data: ${JSON.stringify(data)}\n`)
}

const sendLine = (res: NextApiResponse, line: string) => {
  if (!res.writableEnded) res.write(`${line}\n`)
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  const { prompt, quiet } = req.body
  res.setHeader('Content-Type', 'text/event-stream')
  try {
    if (!quiet) sendEvent(res, 'begin', { prompt })
    for (const word of await words.of(prompt)) sendEvent(res, 'word', word)
    sendEvent(res, 'end', null)
  } catch (error: any) {
    sendEvent(res, 'failed', { message: error.message })
  } finally {
    res.end()
  }
}
