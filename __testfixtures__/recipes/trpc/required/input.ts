import { appRouter } from '../../../lib/router'

const trpcNext = require('@trpc/server/adapters/next')

export default trpcNext.createNextApiHandler({ router: appRouter, createContext: () => ({}) })
