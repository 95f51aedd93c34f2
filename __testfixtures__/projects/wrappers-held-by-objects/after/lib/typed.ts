import type { NextApiHandler } from 'next'

/** What of these changes would be none of them any more. */
export const guards: Record<'signedIn', (handler: NextApiHandler) => NextApiHandler> = {
  signedIn: (handler) => async (req, res) => {
    if (!req.headers.authorization) return res.status(401).end()
    return handler(req, res)
  },
}
