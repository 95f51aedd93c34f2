import { createManifestHandler } from '@saleor/app-sdk/handlers/next'
import { manifestFor } from '../../lib/manifest'

export default createManifestHandler({ manifestFactory: async (context) => manifestFor(context) })
