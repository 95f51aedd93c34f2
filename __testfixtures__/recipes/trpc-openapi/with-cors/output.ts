import type { NextRequest } from 'next/server'
import { createOpenApiNextHandler } from 'trpc-openapi'
import { appRouter } from '../../../lib/router'
import { openApiAnswer } from '../../../lib/open-api-answer'
import { readBody } from '../../../lib/read-body'
import { readQuery } from '../../../lib/read-query'
import { withHeaders } from '../../../lib/with-headers'

export const dynamic = 'force-dynamic'

export function OPTIONS(request: NextRequest) {
  const headers = new Headers()
  headers.set('Access-Control-Allow-Origin', '*')
  headers.set('Vary', 'Access-Control-Request-Headers')
  headers.set('Access-Control-Allow-Methods', 'GET,POST')
  const requestedHeaders = request.headers.get('access-control-request-headers')
  if (requestedHeaders) headers.set('Access-Control-Allow-Headers', requestedHeaders)
  return new Response(null, { headers })
}

async function handler(request: NextRequest, { params }: { params: Promise<{ trpc: string[] }> }) {
  const headers = new Headers()
  headers.set('Access-Control-Allow-Origin', '*')

  return withHeaders(await openApiAnswer(createOpenApiNextHandler({ router: appRouter, createContext: () => ({ public: true }) }), request, { query: readQuery(request, await params), body: await readBody(request) }), headers)
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE }
