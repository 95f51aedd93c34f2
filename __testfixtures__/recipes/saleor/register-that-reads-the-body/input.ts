import { createAppRegisterHandler } from '@saleor/app-sdk/handlers/next'
import { log } from '../../lib/log'
import { apl } from '../../lib/saleor-app'

export default createAppRegisterHandler({
  apl,
  onRequestVerified: async (req) => {
    log(req.body)
  },
})
