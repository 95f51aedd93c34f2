import type { NextApiRequest, NextApiResponse } from 'next'
import { logger } from '../logger'
import { ApiError } from './error'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

type Handlers = {
  [method in Method]?: (req: NextApiRequest, res: NextApiResponse) => Promise<void>
}

export const defaultHandler = async (req: NextApiRequest, res: NextApiResponse, handlers: Handlers) => {
  try {
    const handler = handlers[req.method as Method]
    // Clients are told what they may do here.
    const allowed = Object.keys(handlers).join(', ')

    if (!handler) {
      res.setHeader('Allow', allowed)
      throw new ApiError(`${req.method} is not for this address.`, 405)
    }

    await handler(req, res)
    return
  } catch (err: any) {
    const status = err.statusCode || 500
    const reason = err.message || 'We failed'
    logger.error(`${status} for ${req.method} ${req.url}: ${reason}`)

    res.status(status).json({ failed: reason })
  }
}
