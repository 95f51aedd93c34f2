import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { appRouter } from '../../../../lib/router'

export const dynamic = 'force-dynamic'

function handler(request) {
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: async () => ({ user: request.headers.get('x-user') ?? request.cookies.get('user')?.value }),
  })
}

export { handler as GET, handler as POST }
