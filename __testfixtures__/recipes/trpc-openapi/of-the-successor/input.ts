import { createOpenApiNextHandler } from 'trpc-to-openapi'
import { appRouter } from '../../lib/router'

const handler = createOpenApiNextHandler({ router: appRouter })

export default handler
