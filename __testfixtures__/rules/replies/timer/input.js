import { setTimeout as sleep } from 'node:timers/promises'
import { reports } from '../../lib/reports'
import { log } from '../../lib/log'

export default async function handler(req, res) {
  res.setHeader('Cache-Control', 'no-store')
  if (req.method !== 'POST') {
    return res.status(405).json({ error: 'Method not allowed' })
  }

  // Nobody waits longer than that.
  const timer = setTimeout(() => {
    if (!res.headersSent) {
      log.warn('slow', req.body.name)
      res.status(408).json({ error: 'It took too long' })
    }
  }, 120)

  try {
    const { name, takes } = req.body
    if (!name) {
      clearTimeout(timer)
      return res.status(400).json({ error: 'No name' })
    }
    await sleep(takes)
    const report = await reports.make(name)
    clearTimeout(timer)
    log.info('made', name)
    return res.status(200).json(report)
  } catch (error) {
    clearTimeout(timer)
    log.error('failed', error.message)
    if (!res.headersSent) {
      return res.status(500).json({ error: 'It failed' })
    }
  }
}
