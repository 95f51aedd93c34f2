import { SaleorAsyncWebhook } from '@saleor/app-sdk/handlers/next'
import { log } from '../../lib/log'
import { apl } from '../../lib/saleor-app'

const webhook = new SaleorAsyncWebhook({
  webhookPath: 'api/example',
  event: 'ORDER_CREATED',
  apl,
  query: 'subscription { event { id } }',
  onError: (error, request) => log(error.message, request.headers['user-agent']),
})

export default webhook.createHandler((req, res) => res.status(200).end())

export const config = { api: { bodyParser: false } }
