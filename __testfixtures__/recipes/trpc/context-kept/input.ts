import { createNextApiHandler } from '@trpc/server/adapters/next'
import { appRouter } from '../../../lib/router'

export default createNextApiHandler({ router: appRouter, createContext: ({ req, res }) => ({ req, res }) })
