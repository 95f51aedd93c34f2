import type { NextApiRequest, NextApiResponse } from 'next'
import { logContext } from '../../lib/context'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  return logContext.wrap(async () => {
    if (req.method !== 'GET') return res.status(405).end()
    logContext.set('beds', 2)
    res.status(200).json(logContext.all())
  })
}
