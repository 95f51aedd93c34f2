import { createRouteHandler } from 'uploadthing/next-legacy'
import { ownFiles } from '@/server/own-files'

export default createRouteHandler({ router: ownFiles })
