import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { NextRequest } from 'next/server'
import { createContext } from '../../../../server/context'
import { appRouter } from '../../../../server/router'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: () => createContext(),
  })
}

export { handler as GET, handler as POST }
