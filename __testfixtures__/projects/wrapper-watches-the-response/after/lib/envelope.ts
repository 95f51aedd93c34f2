import type { NextRequest } from 'next/server'
import { sentThrough } from './sent-through'

/** Puts what a handler answers into an envelope, and says nothing of what it was made by. */
export const withEnvelope = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => (request: NextRequest, context: { params: Promise<any> }) => {
  // next-reroute NR231: The wrapper changes methods of the response: the answer of `handler` is sent through one that has them, as an API Route sent it. What they get is read from that answer, JSON without its types: that goes through `json`, other texts through `send`, in whatever way it was answered.
  return sentThrough(async (res, sendOn) => {
    const json = res.json.bind(res)
    const setHeader = res.setHeader.bind(res)
    res.setHeader = (name, value) => (name.toLowerCase() === 'x-powered-by' ? res : setHeader(name, value))
    res.json = (body: unknown) => json({ ok: res.statusCode < 400, data: body, by: request.headers.get('x-user') ?? undefined })
    res.once('finish', () => console.log('sent', res.statusCode))
    return sendOn(handler(request, context))
  })
}

/** Lets nobody in without a key, and notes what those with one were told. */
export function withKey(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return (request: NextRequest, context: { params: Promise<any> }) => {
    // next-reroute NR231: The wrapper changes methods of the response: the answer of `handler` is sent through one that has them, as an API Route sent it. What they get is read from that answer, JSON without its types: that goes through `json`, other texts through `send`, in whatever way it was answered.
    return sentThrough(async (res, sendOn) => {
      if (!request.headers.get('x-key')) {
        res.setHeader('WWW-Authenticate', 'Key')
        return res.status(401).json({ error: 'no key' })
      }
      const { json } = res
      res.json = function (body: unknown) {
        console.log(request.nextUrl.pathname + request.nextUrl.search, body)
        return json.call(res, body)
      }
      await sendOn(handler(request, context))
      if (!res.headersSent) res.status(501).end()
    })
  }
}

/** Notes each answer, once it is out. */
export const withAudit =
  (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) =>
  (request: NextRequest, context: { params: Promise<any> }) => sentThrough(async (res, sendOn) => {
    res.on('finish', () => console.log(request.method, request.nextUrl.pathname + request.nextUrl.search, res.statusCode))
    return sendOn(handler(request, context))
  })
