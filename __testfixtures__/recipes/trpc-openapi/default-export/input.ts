import { createOpenApiNextHandler } from 'trpc-openapi'
import { appRouter } from '../../lib/router'

// What others ask, by the paths of the document.
export default createOpenApiNextHandler<typeof appRouter>({
  router: appRouter,
  createContext: ({ req }) => ({ user: req.headers['x-user'] }),
  onError: ({ error, path }) => console.error(path, error.message),
})
