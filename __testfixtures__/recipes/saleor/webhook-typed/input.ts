import { SaleorAsyncWebhook, type NextJsWebhookHandler } from '@saleor/app-sdk/handlers/next'
import { log } from '../../lib/log'
import { notes } from '../../lib/notes'
import { apl } from '../../lib/saleor-app'

interface OrderCreated {
  order: { id: string; userEmail: string | null } | null
}

const orderCreated = new SaleorAsyncWebhook<OrderCreated>({
  name: 'Order created',
  webhookPath: 'api/example',
  event: 'ORDER_CREATED',
  apl,
  query: 'subscription { event { id } }',
  verifySignatureFn: async (_keys, signature) => {
    if (signature !== 's') throw new Error('bad signature')
  },
  onError(error) {
    log(error.message)
  },
})

const handler: NextJsWebhookHandler<OrderCreated> = async (_req, res, context) => {
  const { payload, authData, event } = context
  if (!payload.order) return res.status(400).json({ error: 'no order' })

  await notes.add(authData.appId, payload.order.id)
  log(event)

  return res.status(200).end()
}

export default orderCreated.createHandler(handler)

/** Saleor signs the bytes. */
export const config = {
  api: {
    bodyParser: false,
  },
}
