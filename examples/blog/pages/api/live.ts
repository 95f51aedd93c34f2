import type { NextApiRequest, NextApiResponse } from 'next'

/** The time, every second, until the reader leaves. */
export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  const timer = setInterval(() => res.write(`data: ${Date.now()}\n\n`), 1000)
  req.on('close', () => clearInterval(timer))
}
