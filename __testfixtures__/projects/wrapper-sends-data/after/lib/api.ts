import { NextResponse, type NextRequest } from 'next/server'
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
export function endpoint(handlers: ((request: NextRequest, context: { params: Promise<any> }) => unknown) | Partial<Record<string, (request: NextRequest, context: { params: Promise<any> }) => unknown>>, options?: Options) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const started = Date.now()
    try {
      let response: Response
      if (request.method === 'OPTIONS') {
        response = new Response(null, { headers: { Allow: 'GET, POST, DELETE' } })
      } else {
        const handler = typeof handlers === 'function' ? handlers : handlers[request.method as Method]
        if (!handler) {
          throw new NotFound()
        }
        const result = await handler(request, context)
        response = result instanceof Response ? result : NextResponse.json(result ?? { message: 'done' })
      }
      if (!options?.quiet) {
        log.info('answered', { method: request.method, slow: Date.now() - started > 60_000 })
      }
      return response
    } catch (error: any) {
      if (error instanceof NotFound) {
        log.warn('nothing there')
        return NextResponse.json({ error: 'Nothing there' }, { status: 404 })
      }
      let detail = error
      if (error instanceof Error) {
        if (error instanceof Refused) {
          return NextResponse.json({ error: error.message, fields: error.fields }, { status: 422 })
        }
        detail = error.message
      }
      log.error('failed', { detail })
      return NextResponse.json({ error: 'We failed', detail }, { status: 500 })
    }
  }
}
