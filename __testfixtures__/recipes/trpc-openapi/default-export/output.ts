import type { NextRequest } from 'next/server'
import { createOpenApiNextHandler } from 'trpc-openapi'
import { appRouter } from '../../../lib/router'
import { openApiAnswer } from '../../../lib/open-api-answer'
import { readBody } from '../../../lib/read-body'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

// What others ask, by the paths of the document.
async function handler(request: NextRequest, { params }: { params: Promise<{ trpc: string[] }> }) {
  return openApiAnswer(createOpenApiNextHandler<typeof appRouter>({
    router: appRouter,
    createContext: () => ({ user: request.headers.get('x-user') ?? undefined }),
    onError: ({ error, path }) => console.error(path, error.message),
  }), request, { query: readQuery(request, await params), body: await readBody(request) })
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE }
