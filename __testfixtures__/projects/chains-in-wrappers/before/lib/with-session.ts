import type { NextApiResponse } from 'next'
import type { ApiRequest } from './types'
import { readSession } from './read-session'

/** Puts the session on the request. */
export function withSession(handler: (req: ApiRequest, res: NextApiResponse) => unknown) {
  return async (req: ApiRequest, res: NextApiResponse) => {
    req.visitor = await readSession(req)
    return handler(req, res)
  }
}
