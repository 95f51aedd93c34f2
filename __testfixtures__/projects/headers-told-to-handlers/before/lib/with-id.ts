import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { ids } from 'ids'

/** Gives each request an id, which its answer carries. */
export const withId = (handler: NextApiHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
  const requestId: string = ids.next()
  res.setHeader('X-Request-ID', requestId)
  try {
    await handler(req, res)
  } catch (error: any) {
    console.error(requestId, error.message)
    res.status(500).json({ error: 'Failed', id: requestId })
  }
}
