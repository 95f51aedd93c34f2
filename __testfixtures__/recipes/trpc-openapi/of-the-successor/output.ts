import type { NextRequest } from 'next/server'
import { createOpenApiNextHandler } from 'trpc-to-openapi'
import { appRouter } from '../../../lib/router'
import { openApiAnswer } from '../../../lib/open-api-answer'
import { readBody } from '../../../lib/read-body'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest, { params }: { params: Promise<{ trpc: string[] }> }) {
  return openApiAnswer(createOpenApiNextHandler({ router: appRouter }), request, { query: readQuery(request, await params), body: await readBody(request) })
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE }
