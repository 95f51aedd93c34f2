import { createOpenApiNextHandler } from 'trpc-openapi'
import { appRouter } from '../../lib/router'

export const config = { api: { bodyParser: { sizeLimit: '1kb' } } }

export default createOpenApiNextHandler({ router: appRouter, createContext: () => ({}) })
