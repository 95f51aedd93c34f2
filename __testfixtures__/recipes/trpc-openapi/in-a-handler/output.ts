import { NextResponse, type NextRequest } from 'next/server'
import { createOpenApiNextHandler } from '@dokploy/trpc-openapi'
import { appRouter } from '../../../lib/router'
import { openApiAnswer } from '../../../lib/open-api-answer'
import { readBody } from '../../../lib/read-body'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest, { params }: { params: Promise<{ trpc: string[] }> }) {
  const apiKey = request.headers.get('x-api-key')
  if (!apiKey) return NextResponse.json({ message: 'Unauthorized' }, { status: 401 })

  return openApiAnswer(createOpenApiNextHandler({ router: appRouter, createContext: () => ({ key: apiKey }) }), request, { query: readQuery(request, await params), body: await readBody(request) })
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE }
