import { createRouteHandler } from 'uploadthing/next'
import { publicFiles } from '@/server/public-files'

export const dynamic = 'force-dynamic'

// Files of everybody.
export const { GET, POST } = createRouteHandler({ router: publicFiles })
