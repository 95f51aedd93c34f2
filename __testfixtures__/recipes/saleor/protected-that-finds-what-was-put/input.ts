import { createProtectedHandler } from '@saleor/app-sdk/handlers/next'
import { apl } from '../../lib/saleor-app'

export default createProtectedHandler(async (req, res) => {
  const { session } = req as any
  res.json({ session })
}, apl)
