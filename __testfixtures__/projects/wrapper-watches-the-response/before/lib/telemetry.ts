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
