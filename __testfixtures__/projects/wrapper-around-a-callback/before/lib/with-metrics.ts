import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { measured } from './measured'

export function withMetrics(name: string) {
  return (handler: NextApiHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
    await measured(`${name} ${req.method}`, async () => {
      await handler(req, res)
    })
  }
}
