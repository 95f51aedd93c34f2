import { createOpenApiNextHandler } from 'trpc-to-openapi'
import { createContext } from '../../server/context'
import { appRouter } from '../../server/router'

const handler = createOpenApiNextHandler({ router: appRouter, createContext })

export default handler
