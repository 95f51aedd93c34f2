import type { NextApiHandler, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { meter } from 'meter'
import { sentThrough } from './sent-through'

const sizeOf = (value: unknown) => (value === undefined || value === null ? 0 : typeof value === 'string' || Buffer.isBuffer(value) ? Buffer.byteLength(value) : JSON.stringify(value).length)

/** Tells the meter what a route sends, and what came of it. */
export function withMeter(route: string, handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return (request: NextRequest, context: { params: Promise<any> }) => {
    // next-reroute NR231: The wrapper changes methods of the response: the answer of `handler` is sent through one that has them, as an API Route sent it. What they get is read from that answer, JSON without its types: that goes through `json`, other texts through `send`, in whatever way it was answered.
    return sentThrough(async (res: NextApiResponse, sendOn) => {
      let bytes = 0
      let counted = false
      const originalJson = res.json
      const originalSend = res.send
      const originalWrite = res.write.bind(res)
      const originalEnd = res.end.bind(res)

      res.json = ((body: unknown) => {
        bytes += sizeOf(body)
        counted = true
        try {
          return originalJson.call(res, body)
        } finally {
          counted = false
        }
      }) as NextApiResponse['json']

      res.send = ((body: unknown) => {
        if (!counted) bytes += sizeOf(body)
        counted = true
        try {
          return originalSend.call(res, body)
        } finally {
          counted = false
        }
      }) as NextApiResponse['send']

      res.write = ((...args: [any]) => {
        bytes += sizeOf(args[0])
        return originalWrite(...args)
      }) as NextApiResponse['write']

      res.end = ((...args: [any]) => {
        if (!counted) bytes += sizeOf(args[0])
        return originalEnd(...args)
      }) as NextApiResponse['end']

      try {
        return await sendOn(handler(request, context))
      } catch (error) {
        await meter.failed(route, String(error), res.headersSent)
        throw error
      } finally {
        await meter.done(route, request.method, res.statusCode, bytes)
      }
    })
  }
}

/** Tells the meter of each answer, also of those that it gives itself. */
export const withOutcome =
  (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) =>
  (request: NextRequest, context: { params: Promise<any> }) => sentThrough(async (res, sendOn) => {
    res.setHeader('Content-Type', 'text/csv')
    res.on('finish', () => meter.outcome(request.method, res.statusCode))
    try {
      await sendOn(handler(request, context))
    } catch (error) {
      res.status(409).json({ error: error instanceof Error ? error.message : 'failed' })
    }
    await meter.flush()
  })

/** Says who answered, in what goes out first. */
export const withServer =
  (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) =>
  (request: NextRequest, context: { params: Promise<any> }) => {
    // next-reroute NR231: The wrapper changes methods of the response: the answer of `handler` is sent through one that has them, as an API Route sent it. What they get is read from that answer, JSON without its types: that goes through `json`, other texts through `send`, in whatever way it was answered.
    return sentThrough(async (res, sendOn) => {
      const writeHead = res.writeHead.bind(res)
      res.writeHead = ((...args: [any]) => {
        res.setHeader('X-Server', 'north')
        return writeHead(...args)
      }) as NextApiResponse['writeHead']
      res.on('finish', () => console.log('length', res.getHeader('content-length')))
      return sendOn(handler(request, context))
    })
  }

/** Logs what is sent, and wraps what no one told it of. */
export const withData =
  (handler: NextApiHandler): NextApiHandler =>
  (req, res) => {
    const send = res.send.bind(res)
    res.send = (body: unknown) => send({ data: body })
    return handler(req, res)
  }

/** Counts answers by their status. */
export const withCount =
  (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) =>
  (request: NextRequest, context: { params: Promise<any> }) => sentThrough(async (res, sendOn) => {
    res.on('finish', () => meter.count(res.statusCode))
    return sendOn(handler(request, context))
  })

/** Answers what fails. */
export const withCatch =
  (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) =>
  async (request: NextRequest, context: { params: Promise<any> }) => {
    try {
      return await handler(request, context)
    } catch (error) {
      return NextResponse.json({ error: error instanceof Error ? error.message : 'failed' }, { status: 422 })
    }
  }
