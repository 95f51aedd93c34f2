import { createOpenApiNextHandler } from 'trpc-openapi'
import { createContext } from '../../server/context'
import { appRouter } from '../../server/router'

export default createOpenApiNextHandler({ router: appRouter, createContext })
