import type { NextApiResponse } from 'next'
import type { ApiRequest } from './types'

/** Says which version answered. */
export const withVersion = (handler: (req: ApiRequest, res: NextApiResponse) => unknown, version: string) => async (req: ApiRequest, res: NextApiResponse) => {
  res.setHeader('X-Version', version)
  await handler(req, res)
}
