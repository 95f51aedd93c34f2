import { createProtectedHandler } from '@saleor/app-sdk/handlers/next'
import { apl } from '../../lib/saleor-app'

export default createProtectedHandler(async (req, res, { authData }) => res.json({ app: authData.appId }), apl)
