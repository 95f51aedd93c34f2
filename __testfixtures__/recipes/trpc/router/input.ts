import * as trpcNext from '@trpc/server/adapters/next'
import { appRouter } from '../../../lib/router'

export default trpcNext.createNextApiHandler({ router: appRouter, createContext: () => ({}) })
