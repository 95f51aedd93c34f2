import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { meter } from 'meter'

const sizeOf = (value: unknown) => (value === undefined || value === null ? 0 : typeof value === 'string' || Buffer.isBuffer(value) ? Buffer.byteLength(value) : JSON.stringify(value).length)

/** Tells the meter what a route sends, and what came of it. */
export function withMeter(route: string, handler: NextApiHandler): NextApiHandler {
  return async (req: NextApiRequest, res: NextApiResponse) => {
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
      return await handler(req, res)
    } catch (error) {
      await meter.failed(route, String(error), res.headersSent)
      throw error
    } finally {
      await meter.done(route, req.method, res.statusCode, bytes)
    }
  }
}

/** Tells the meter of each answer, also of those that it gives itself. */
export const withOutcome =
  (handler: NextApiHandler): NextApiHandler =>
  async (req, res) => {
    res.setHeader('Content-Type', 'text/csv')
    res.on('finish', () => meter.outcome(req.method, res.statusCode))
    try {
      await handler(req, res)
    } catch (error) {
      res.status(409).json({ error: error instanceof Error ? error.message : 'failed' })
    }
    await meter.flush()
  }

/** Says who answered, in what goes out first. */
export const withServer =
  (handler: NextApiHandler): NextApiHandler =>
  (req, res) => {
    const writeHead = res.writeHead.bind(res)
    res.writeHead = ((...args: [any]) => {
      res.setHeader('X-Server', 'north')
      return writeHead(...args)
    }) as NextApiResponse['writeHead']
    res.on('finish', () => console.log('length', res.getHeader('content-length')))
    return handler(req, res)
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
  (handler: NextApiHandler): NextApiHandler =>
  (req, res) => {
    res.on('finish', () => meter.count(res.statusCode))
    return handler(req, res)
  }

/** Answers what fails. */
export const withCatch =
  (handler: NextApiHandler): NextApiHandler =>
  async (req, res) => {
    try {
      await handler(req, res)
    } catch (error) {
      res.status(422).json({ error: error instanceof Error ? error.message : 'failed' })
    }
  }
