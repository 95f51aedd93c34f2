import { Readable } from 'node:stream'
import type { NextRequest } from 'next/server'

const streams = new WeakMap<NextRequest, Readable>()

/** The request's body as a stream of Node, as the request of an API Route without a body parser was; the same one at each call. */
export function bodyStream(request: NextRequest): Readable {
  let stream = streams.get(request)
  if (!stream) {
    stream = request.body ? Readable.fromWeb(request.body as any) : Readable.from([])
    streams.set(request, stream)
  }
  return stream
}
