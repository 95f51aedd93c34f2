import { Readable } from 'node:stream'

/** What `res.send(value)` of an API Route answered: text, bytes and streams as they are, everything else as JSON. */
export function sendBody(value: unknown, init: ResponseInit = {}): Response {
  const status = init.status ?? 200
  const headers = new Headers(init.headers)
  if (status === 204 || status === 304) {
    headers.delete('Content-Type')
    return new Response(null, { ...init, headers })
  }
  if (value === null || value === undefined) return new Response(null, { ...init, headers })
  if (typeof value === 'string') {
    // As bytes, a text gets no content type that was not set.
    return new Response(new TextEncoder().encode(value), { ...init, headers })
  }
  if (value instanceof Readable) {
    if (!headers.has('Content-Type')) headers.set('Content-Type', 'application/octet-stream')
    return new Response(Readable.toWeb(value) as ReadableStream, { ...init, headers })
  }
  if (value instanceof Uint8Array && Buffer.isBuffer(value)) {
    if (!headers.has('Content-Type')) headers.set('Content-Type', 'application/octet-stream')
    return new Response(new Uint8Array(value), { ...init, headers })
  }
  headers.set('Content-Type', 'application/json')
  return new Response(JSON.stringify(value), { ...init, headers })
}
