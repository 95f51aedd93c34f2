import type { NextApiRequest } from 'next'
import type { NextRequest } from 'next/server'
import { readBody } from './read-body'

/** @deprecated next-reroute: use filterOfRoute */
export async function filterOf(req: NextApiRequest) {
  return { text: String(req.body.text), tags: ['all'] }
}

export async function filterOfRoute(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return { text: String(body.text), tags: ['all'] }
}
