import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { withHeaders } from './with-headers'

export class Log {
  readonly lines: string[] = []

  say(line: string) {
    this.lines.push(line)
  }
}

export class Refused extends Error {}

export type Work = (req: NextApiRequest, res: NextApiResponse, log: Log) => Promise<unknown> | unknown

/** Runs a handler with a log, and answers where it fails. */
/** @deprecated next-reroute: use safelyRoute */
export function safely(req: NextApiRequest, res: NextApiResponse, work: Work): Promise<unknown> {
  const log = new Log()
  log.say(`${req.method} ${req.url}`)

  res.setHeader('X-Safely', 'yes')

  return Promise.resolve()
    .then(() => work(req, res, log))
    .catch((error: Error) => {
      const status = error instanceof Refused ? 400 : 500

      return res.status(status).json({ error: error.message, lines: log.lines })
    })
}

/** Runs a handler with a log, and answers where it fails. */
export async function safelyRoute(request: NextRequest, context: { params: Promise<any> }, work: (request: NextRequest, context: { params: Promise<any> } & { log: Log }) => Response | Promise<Response>) {
  const log = new Log()
  log.say(`${request.method} ${request.nextUrl.pathname}${request.nextUrl.search}`)

  const headers = new Headers()
  headers.set('X-Safely', 'yes')

  try {
    return withHeaders(await work(request, { ...context, log }), headers)
  } catch (error: any) {
    const status = error instanceof Refused ? 400 : 500

    return NextResponse.json({ error: error.message, lines: log.lines }, { status, headers })
  }
}
