import { createManifestHandler } from '@saleor/app-sdk/handlers/next'
import { manifestFactory } from '../../lib/manifest'

export default createManifestHandler({ manifestFactory })
