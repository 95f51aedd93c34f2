import { SaleorAsyncWebhook } from '@saleor/app-sdk/handlers/next'
import { log } from 'log'
import { apl } from '../../lib/saleor-app'

export const config = { api: { bodyParser: false } }

// It is told the request, and stays.
export const notePaid = new SaleorAsyncWebhook({
  webhookPath: 'api/paid',
  event: 'ORDER_PAID',
  apl,
  query: 'subscription { event { id } }',
  verifySignatureFn: async () => {},
  onError: (error, req) => log(error.message, req.headers['user-agent']),
})

export default notePaid.createHandler((req, res) => res.status(200).end())
