import { createOpenApiNextHandler } from 'trpc-openapi'
import { appRouter } from '../../lib/router'

export const config = { api: { bodyParser: false } }

// The library reads the stream itself here, by its own rules.
export default createOpenApiNextHandler({ router: appRouter })
