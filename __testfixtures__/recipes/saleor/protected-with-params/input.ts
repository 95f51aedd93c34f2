import { createProtectedHandler } from '@saleor/app-sdk/handlers/next'
import { apl, orders } from '../../../lib/saleor-app'

export default createProtectedHandler(async (req, res, { authData }) => {
  res.json(await orders.find(authData.token, req.query.id))
}, apl)
