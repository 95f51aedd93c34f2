import { parse } from 'node:querystring'
import type { NextRequest } from 'next/server'

const bodies = new WeakMap<NextRequest, Promise<any>>()

/**
 * The request's body as API Routes gave it: parsed by its content type, readable more than once.
 * @param limit bytes; what `config.api.bodyParser.sizeLimit` was, 1 MB by default
 * @returns the body, or the response to return: 400 for invalid JSON or charset, 413 over the limit
 */
export function readBody(request: NextRequest, limit = 1024 * 1024): Promise<any> {
  let body = bodies.get(request)
  if (!body) bodies.set(request, (body = parseBody(request, limit)))
  return body
}

async function parseBody(request: NextRequest, limit: number) {
  const [type, ...parameters] = (request.headers.get('content-type') ?? 'text/plain').split(';').map((part) => part.trim().toLowerCase())
  const charset = parameters.find((part) => part.startsWith('charset='))?.slice('charset='.length) ?? 'utf-8'
  // One that says that it is too large is not read.
  const bytes = Number(request.headers.get('content-length')) > limit ? undefined : await request.arrayBuffer()
  if (!bytes || bytes.byteLength > limit) return new Response(`Body exceeded ${limit % 1024 ? limit + 'b' : limit % 2 ** 20 ? limit / 1024 + 'kb' : limit / 2 ** 20 + 'mb'} limit`, { status: 413 })

  let text
  try {
    text = new TextDecoder(charset.replace(/"/g, '')).decode(bytes)
  } catch {
    return new Response('Invalid body', { status: 400 })
  }
  if (type === 'application/x-www-form-urlencoded') return parse(text)
  if (type !== 'application/json' && type !== 'application/ld+json') return text
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    return new Response('Invalid JSON', { status: 400 })
  }
}
