import type { NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'
import { meter } from 'meter'
import { sentThrough } from './sent-through'

const sizeOf = (value: unknown) => (value === undefined || value === null ? 0 : typeof value === 'string' || Buffer.isBuffer(value) ? Buffer.byteLength(value) : JSON.stringify(value).length)

/** Tells the meter what a route sends, and what came of it. */
export function withMeter(route: string, handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return (request: NextRequest, context: { params: Promise<any> }) => sentThrough(async (res: NextApiResponse, sendOn) => {
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
