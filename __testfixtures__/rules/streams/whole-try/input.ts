import type { NextApiRequest, NextApiResponse } from 'next'
import { feeds } from '../../lib/feeds'

export const config = { api: { responseLimit: false } }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()

  res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' })

  try {
    const upstream = await feeds.open(req.query.feed as string)
    if (!upstream.ok) {
      res.write('event: error\ndata: {"error":"upstream"}\n\n')
      res.end()
      return
    }
    const pump = async () => {
      for (const event of upstream.events) {
        if (res.writableEnded || res.destroyed) return
        res.write(`data: ${event}\n\n`)
        await Promise.resolve()
      }
      res.end()
    }
    await pump()
  } catch {
    res.write('event: error\ndata: {"error":"connection"}\n\n')
    res.end()
  }
}
