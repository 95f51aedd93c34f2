import { createAppRegisterHandler } from '@saleor/app-sdk/handlers/next'
import { options } from '../../lib/saleor-app'

export default createAppRegisterHandler({ ...options, allowedSaleorUrls: [] })
