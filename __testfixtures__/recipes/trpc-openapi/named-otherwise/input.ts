import { createOpenApiNextHandler } from 'trpc-openapi'
import { options } from '../../lib/options'

// What the options are stands elsewhere.
export default createOpenApiNextHandler(options)
