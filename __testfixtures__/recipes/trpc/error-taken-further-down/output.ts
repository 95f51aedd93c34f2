import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { log } from '../../../../lib/log'
import { appRouter } from '../../../../lib/router'

export const dynamic = 'force-dynamic'

const handler = (request: Request) => fetchRequestHandler({
  endpoint: '/api/trpc',
  req: request,
  router: appRouter,
  onError: (opts) => {
    const { error, path } = opts
    if (!path) return
    log.warn(`${path}: ${error.code}, ${opts.type}`)
  },
})

export { handler as GET, handler as POST }
