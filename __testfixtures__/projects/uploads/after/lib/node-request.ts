import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { NextRequest } from 'next/server'

/** The request as Node has it, for a library that reads its headers and its body, which nothing else may read. */
export function nodeRequest(request: NextRequest): IncomingMessage {
  const headers: Record<string, string> = {}
  request.headers.forEach((value, name) => {
    headers[name] = value
  })
  const stream = request.body ? Readable.fromWeb(request.body as any) : Readable.from([])
  return Object.assign(stream, { method: request.method, headers }) as any
}
