import { createRouteHandler } from 'uploadthing/next-legacy'
import { publicFiles } from '@/server/public-files'

// Files of everybody.
const handler = createRouteHandler({ router: publicFiles })

export default handler
