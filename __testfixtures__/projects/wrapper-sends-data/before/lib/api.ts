import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { log } from 'logs'

export class NotFound extends Error {}

export class Refused extends Error {
  fields: string[]
  constructor(fields: string[]) {
    super('Not like this')
    this.fields = fields
  }
}

type Method = 'GET' | 'POST' | 'DELETE' | 'OPTIONS'

interface Options {
  quiet?: boolean
}

/**
 * Answers with what a handler returns, or with what it throws.
 *  - NotFound: 404
 *  - Refused: 422
 */
export function endpoint(handlers: NextApiHandler | Partial<Record<Method, NextApiHandler>>, options?: Options): NextApiHandler {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const started = Date.now()
    try {
      if (req.method === 'OPTIONS') {
        res.setHeader('Allow', 'GET, POST, DELETE').status(200).end()
      } else {
        const handler = typeof handlers === 'function' ? handlers : handlers[req.method as Method]
        if (!handler) {
          throw new NotFound()
        }
        const result = await handler(req, res)
        if (!res.headersSent) {
          res.status(200).json(result ?? { message: 'done' })
        }
      }
      if (!options?.quiet) {
        log.info('answered', { method: req.method, slow: Date.now() - started > 60_000 })
      }
    } catch (error: any) {
      if (error instanceof NotFound) {
        log.warn('nothing there')
        return res.status(404).json({ error: 'Nothing there' })
      }
      let detail = error
      if (error instanceof Error) {
        if (error instanceof Refused) {
          return res.status(422).json({ error: error.message, fields: error.fields })
        }
        detail = error.message
      }
      log.error('failed', { detail })
      return res.status(500).json({ error: 'We failed', detail })
    }
  }
}
