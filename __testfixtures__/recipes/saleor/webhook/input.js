import { SaleorAsyncWebhook } from '@saleor/app-sdk/handlers/next'
import { apl } from '../../lib/apl'

const webhook = new SaleorAsyncWebhook({ name: 'Order', webhookPath: 'api/example', event: 'ORDER_CREATED', apl, query: 'subscription { event { id } }', verifySignatureFn: async () => {} })

export const config = { api: { bodyParser: false } }

export default webhook.createHandler((req, res, { payload }) => res.status(200).json({ id: payload.id }))
