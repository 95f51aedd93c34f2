import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { timer } from 'timers-of-ours'

type Handle<T> = (req: NextApiRequest, res: NextApiResponse) => Promise<T>

/** Sends what a handler returns. */
/** @deprecated next-reroute: use responderRoute */
export function responder<T>(f: Handle<T>) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    let ok = false
    try {
      timer.mark('start')
      const result = await f(req, res)
      ok = true
      if (result && !res.writableEnded) {
        return res.json(result)
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : 'Unknown error'
      return res.status(422).json({ message })
    } finally {
      timer.measure(ok ? 'answered' : 'failed', req.method)
    }
  }
}

/** Sends what a handler returns. */
export function responderRoute<T>(f: (request: NextRequest, context: { params: Promise<any> }) => Promise<T | Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    let ok = false
    try {
      timer.mark('start')
      const result = await f(request, context)
      ok = true
      if (result instanceof Response) return result
      if (result) {
        return NextResponse.json(result)
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : 'Unknown error'
      return NextResponse.json({ message }, { status: 422 })
    } finally {
      timer.measure(ok ? 'answered' : 'failed', request.method)
    }
    return new Response(null, { status: 500 })
  }
}
