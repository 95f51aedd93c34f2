import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { withAxiom, type Logger } from 'next-axiom'
import { countAll, countFailures } from './metrics'
import { sentThrough } from './sent-through'
import { withAxiomRoute } from './with-axiom-route'

type LoggedRequest = NextApiRequest & { log: Logger }

type Handler = (req: LoggedRequest, res: NextApiResponse) => Promise<void>

// What every endpoint stands in.
function withMetrics(handler: (request: NextRequest, context: { params: Promise<any> } & { log: Logger }) => Response | Promise<Response>) {
  return withAxiomRoute((request, context) => sentThrough(async (res: NextApiResponse, sendOn) => {
    countFailures(request, context, res)
    await sendOn(handler(request, context))
  }))
}

/** Lets in who has the token. */
export function TokenEndpoint(token: string, handler: (request: NextRequest, context: { params: Promise<any> } & { log: Logger }) => Response | Promise<Response>) {
  return withMetrics(async (request, context) => {
    const { log } = context
    if ((request.headers.get('x-token') ?? undefined) !== token) {
      log.warn('wrong token', { url: request.nextUrl.pathname + request.nextUrl.search })
      return NextResponse.json({ error: 'Unauthorized' }, { status: 401 })
    }
    return handler(request, context)
  })
}

export const JobEndpoint = (handler: (request: NextRequest, context: { params: Promise<any> } & { log: Logger }) => Response | Promise<Response>) => TokenEndpoint('job', handler)

/** Counts all that it is asked. */
export function CountedEndpoint(handler: Handler) {
  return withAxiom(async (req: LoggedRequest, res: NextApiResponse) => {
    countAll(req, res)
    await handler(req, res)
  })
}
