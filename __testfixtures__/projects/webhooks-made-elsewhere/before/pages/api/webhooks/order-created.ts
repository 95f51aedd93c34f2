import type { NextJsWebhookHandler } from '@saleor/app-sdk/handlers/next'
import { notes } from 'notes'
import { orderCreated } from '../../../lib/webhooks/order-created'

export const config = { api: { bodyParser: false } }

const handler: NextJsWebhookHandler<{ id: string }> = async (req, res, { payload, authData }) => {
  await notes.add(authData.appId, payload.id)
  res.status(200).json({ added: payload.id })
}

export default orderCreated.createHandler(handler)
