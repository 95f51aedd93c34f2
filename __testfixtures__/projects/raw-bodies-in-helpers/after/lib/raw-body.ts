import type { NextApiRequest } from 'next'
import type { NextRequest } from 'next/server'
import { bodyStream } from './body-stream'

/** The body as it was sent: a signature is over these bytes. */
export function readRawBody(request: NextRequest): Promise<Buffer> {
  return request.arrayBuffer().then((bytes) => Buffer.from(bytes))
}

/** The number of bytes, none of them kept. */
/** @deprecated next-reroute: use countBytesRoute */
export async function countBytes(req: NextApiRequest) {
  let count = 0
  for await (const chunk of req) count += chunk.length
  return count
}

/** The number of bytes, none of them kept. */
export async function countBytesRoute(request: NextRequest) {
  let count = 0
  for await (const chunk of bodyStream(request)) count += chunk.length
  return count
}
