import { createNextApiHandler } from '@trpc/server/adapters/next'
import { log } from '../../../lib/log'
import { appRouter } from '../../../lib/router'

export const config = { api: { bodyParser: { sizeLimit: '4mb' } } }

// Everything that the app asks.
export default createNextApiHandler({
  router: appRouter,
  onError:
    process.env.NODE_ENV === 'test'
      ? undefined
      : ({ path, error }) => log.warn(`${path ?? '<none>'}: ${error.code}`),
  allowBatching: false,
})
