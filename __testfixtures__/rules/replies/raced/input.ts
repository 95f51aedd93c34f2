import type { NextApiRequest, NextApiResponse } from 'next'
import { setTimeout as sleep } from 'node:timers/promises'
import { queue } from '../../lib/queue'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    if (!(await authorize(req, res))) return
    const wait = Number(req.query.wait)
    const timeout = sleep(60).then(() => {
      if (res.writableEnded) return
      res.setHeader('Retry-After', '1')
      res.status(503).json({ error: 'busy' })
    })
    const work = (async () => {
      const job = await queue.push(req.query.job)
      await sleep(wait)
      if (!res.headersSent) res.status(202).json({ job })
      return job
    })()
    await Promise.race([work, timeout])
    await queue.note(res.headersSent)
  } catch (error) {
    fail(error, res)
  }
}

function fail(error: unknown, res: NextApiResponse) {
  console.error(error)
  res.status(500).json({ error: 'failed' })
}

async function authorize(req: NextApiRequest, res: NextApiResponse) {
  if ((await queue.keyOf(req.headers['x-token'])) === 'yes') return true
  res.status(401).json({ error: 'who are you' })
  return false
}
