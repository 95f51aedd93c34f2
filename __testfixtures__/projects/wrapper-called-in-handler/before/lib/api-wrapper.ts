import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { authenticate } from './authenticate'

/** A net under all routes: nothing that a handler throws goes further. */
export default async function apiWrapper(
  req: NextApiRequest,
  res: NextApiResponse,
  handler: NextApiHandler,
  options: { signedIn?: boolean } = {}
) {
  try {
    const { signedIn } = options

    if (signedIn) {
      const found = await authenticate(req)
      if (found.error) {
        return res.status(401).json({ error: { message: `Sign in: ${found.error.message}` } })
      }
    }

    return await handler(req, res)
  } catch (error) {
    return res.status(500).json({ error })
  }
}
