import { createRouteHandler } from 'uploadthing/next-legacy'
import { router } from '../../lib/uploads'

export default createRouteHandler({ router })
