import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { rides } from './rides'

export interface DriverRequest extends NextApiRequest {
  driver: { id: string }
}

/** Drivers only. */
export const withDriver =
  (handler: (req: DriverRequest, res: NextApiResponse) => unknown): NextApiHandler =>
  async (req, res) => {
    const driver = await rides.driver(req.headers.authorization)
    if (!driver) return res.status(401).end()
    return handler(Object.assign(req, { driver }), res)
  }
