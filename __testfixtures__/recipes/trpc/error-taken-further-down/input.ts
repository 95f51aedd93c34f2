import { createNextApiHandler } from '@trpc/server/adapters/next'
import { log } from '../../../lib/log'
import { appRouter } from '../../../lib/router'

export default createNextApiHandler({
  router: appRouter,
  onError(opts) {
    const { error, path } = opts
    if (!path) return
    log.warn(`${path}: ${error.code}, ${opts.type}`)
  },
})
