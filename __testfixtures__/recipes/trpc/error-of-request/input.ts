import { createNextApiHandler } from '@trpc/server/adapters/next'
import { log } from '../../../lib/log'
import { appRouter } from '../../../lib/router'

export default createNextApiHandler({
  router: appRouter,
  onError: ({ req, error }) => log.warn(req.url, error.message),
})
