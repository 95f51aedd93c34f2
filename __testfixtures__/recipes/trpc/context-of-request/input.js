import { createNextApiHandler } from '@trpc/server/adapters/next'
import { appRouter } from '../../../lib/router'

export default createNextApiHandler({
  router: appRouter,
  createContext: async ({ req }) => ({ user: req.headers['x-user'] ?? req.cookies.user }),
})
