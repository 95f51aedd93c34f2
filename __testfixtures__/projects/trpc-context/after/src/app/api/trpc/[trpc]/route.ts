import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { NextRequest } from 'next/server'
import { createContext } from '~/server/context'
import { appRouter } from '~/server/router'

export const dynamic = 'force-dynamic'

// What the pages ask.
function handler(request: NextRequest) {
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: () => createContext(request),
    onError: ({ path, error }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') console.error(path, error.message)
    },
  })
}

export { handler as GET, handler as POST }
