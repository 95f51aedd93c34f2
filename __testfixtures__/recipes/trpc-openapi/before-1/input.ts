import { createOpenApiNextHandler } from 'trpc-openapi'
import { appRouter } from '../../lib/router'

export default createOpenApiNextHandler({ router: appRouter, createContext: () => ({}) })
