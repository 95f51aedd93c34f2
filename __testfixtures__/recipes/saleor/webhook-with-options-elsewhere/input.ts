import { SaleorAsyncWebhook } from '@saleor/app-sdk/handlers/next'
import { common } from '../../lib/saleor-app'

const webhook = new SaleorAsyncWebhook({ ...common, webhookPath: 'api/example', event: 'ORDER_CREATED', query: 'subscription { event { id } }' })

export default webhook.createHandler((req, res) => res.status(200).end())

export const config = { api: { bodyParser: false } }
