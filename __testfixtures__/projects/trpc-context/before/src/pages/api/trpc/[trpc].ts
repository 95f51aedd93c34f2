import { createNextApiHandler } from '@trpc/server/adapters/next'
import { createContext } from '~/server/context'
import { appRouter } from '~/server/router'

// What the pages ask.
export default createNextApiHandler({
  router: appRouter,
  createContext,
  onError({ path, error }) {
    if (error.code === 'INTERNAL_SERVER_ERROR') console.error(path, error.message)
  },
})
