import { SaleorSyncWebhook } from '@saleor/app-sdk/handlers/next'
import { apl } from '../../lib/saleor-app'

const webhook = new SaleorSyncWebhook({ webhookPath: 'api/example', event: 'ORDER_CALCULATE_TAXES', apl, query: 'subscription { event { id } }' })

export default webhook.createHandler((req, res, { payload }) => res.status(200).json({ id: payload.id }))
