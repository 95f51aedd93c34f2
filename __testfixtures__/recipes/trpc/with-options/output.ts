import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { log } from '../../../../lib/log'
import { appRouter } from '../../../../lib/router'

export const dynamic = 'force-dynamic'

// Everything that the app asks.
const handler = (request: Request) => fetchRequestHandler({
  endpoint: '/api/trpc',
  req: request,
  router: appRouter,
  onError:
    process.env.NODE_ENV === 'test'
      ? undefined
      : ({ path, error }) => log.warn(`${path ?? '<none>'}: ${error.code}`),
  allowBatching: false,
})

export { handler as GET, handler as POST }
