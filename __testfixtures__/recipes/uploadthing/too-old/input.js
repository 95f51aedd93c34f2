import { createNextPageApiHandler } from 'uploadthing/next-legacy'
import { fileRouter } from '../../lib/files'

export default createNextPageApiHandler({ router: fileRouter })
