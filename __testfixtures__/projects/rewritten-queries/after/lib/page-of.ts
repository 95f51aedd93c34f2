import type { NextApiRequest } from 'next'
import type { NextRequest } from 'next/server'
import { readRewrittenQuery } from './read-rewritten-query'

/** Which page is asked for; strict about what it does not know. */
/** @deprecated next-reroute: use pageOfRoute */
export function pageOf(req: NextApiRequest) {
  const { page = '1', version, ...others } = req.query
  const unknown = Object.keys(others).filter((key) => key !== 'id')
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}`)
  return { page: Number(page), version }
}

/** Which page is asked for; strict about what it does not know. */
export async function pageOfRoute(request: NextRequest, { params }: { params: Promise<any> }) {
  const { page = '1', version, ...others } = readRewrittenQuery(request, await params)
  const unknown = Object.keys(others).filter((key) => key !== 'id')
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}`)
  return { page: Number(page), version }
}
