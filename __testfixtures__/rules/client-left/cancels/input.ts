import type { NextApiRequest, NextApiResponse } from 'next'
import { checks } from '../../lib/checks'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const controller = new AbortController()
  const { signal } = controller
  const onClose = () => {
    if (process.env.VERBOSE) console.log('The client left')
    controller.abort()
  }
  res.on('close', onClose)

  const query = checks.start(req.query.name as string)
  const healthy = await checks.run(query)
  res.off('close', onClose)
  if (signal.aborted) return res.end()

  return res.status(healthy ? 200 : 503).json({ healthy: String(healthy) })
}
