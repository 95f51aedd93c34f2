import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { NextRequest } from 'next/server'
import { appRouter } from '../../../../lib/router'
import { withHeaders } from '../../../../lib/with-headers'

export const dynamic = 'force-dynamic'

export function OPTIONS() {
  return new Response(null, {
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*',
    },
  })
}

async function handler(request: NextRequest) {
  const headers = new Headers()
  headers.set('Access-Control-Allow-Origin', '*')
  headers.set('Access-Control-Allow-Headers', '*')
  return withHeaders(await fetchRequestHandler({ endpoint: '/api/trpc', req: request, router: appRouter, createContext: () => ({ user: (request.headers.get('x-user') ?? undefined) as string | undefined }) }), headers)
}

export { handler as GET, handler as POST }
