import { createNextApiHandler } from '@trpc/server/adapters/next'
import { log } from '../../../lib/log'
import { appRouter } from '../../../lib/router'

export default createNextApiHandler({
  router: appRouter,
  onError(opts) {
    const { error, ...others } = opts
    log.warn(error.message, others)
  },
})
