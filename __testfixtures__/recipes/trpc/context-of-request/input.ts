import { createNextApiHandler } from '@trpc/server/adapters/next'
import { createContext } from '../../../lib/context'
import { appRouter } from '../../../lib/router'

export default createNextApiHandler({ router: appRouter, createContext })
