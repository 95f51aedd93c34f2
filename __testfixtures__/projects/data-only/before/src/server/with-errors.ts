import { logger } from 'observability'
import type { NextApiRequest, NextApiResponse } from 'next'
import { current } from './current'
import { ApiError } from './errors'

const methods = ['GET', 'POST', 'DELETE'] as const
export type Method = (typeof methods)[number]
export type Handlers = { [M in Method]?: (req: NextApiRequest, res: NextApiResponse) => Promise<void> }

const refuse = () => {
  throw new ApiError(405, 'Method not allowed')
}

/** What the functions throw is answered here. */
export function withErrors(handlers: Handlers, options?: { hint?: string }) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    return current.run({ agent: req.headers['user-agent'] }, async () => {
      try {
        const method = req.method as Method
        if (!handlers[method]) throw new ApiError(405, 'Method not allowed')

        const all: Required<Handlers> = { ...{ GET: refuse, POST: refuse, DELETE: refuse }, ...handlers }

        return await all[method](req, res)
      } catch (error) {
        logger.error(error)
        if (error instanceof ApiError) return res.status(error.status).json({ message: error.message, hint: options?.hint })
        return res.status(500).json({ message: 'Internal Server Error' })
      }
    })
  }
}
