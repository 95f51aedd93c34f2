import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { NextRequest } from 'next/server'
import { appRouter } from '../../../../server/router'
import { createContext } from '../../../../server/trpc'
import { withHeaders } from '../../../../lib/with-headers'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const headers = new Headers()
  headers.set('Access-Control-Allow-Origin', '*')

  return withHeaders(await fetchRequestHandler({ endpoint: '/api/trpc', req: request, router: appRouter, createContext: () => createContext(request) }), headers)
}

export { handler as GET, handler as POST }
