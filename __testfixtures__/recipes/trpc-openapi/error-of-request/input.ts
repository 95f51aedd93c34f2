import { createOpenApiNextHandler } from 'trpc-openapi'
import { log } from '../../lib/log'
import { appRouter } from '../../lib/router'

export default createOpenApiNextHandler({ router: appRouter, onError: ({ req, error }) => log.warn(req.url, error.message) })
