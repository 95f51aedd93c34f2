import { createHTTPHandler } from '@trpc/server/adapters/standalone'
import { createContext } from './context'
import { appRouter } from './router'

/** The same procedures on a server of their own, which keeps the old form. */
export const listener = createHTTPHandler({ router: appRouter, createContext: createContext as never })
