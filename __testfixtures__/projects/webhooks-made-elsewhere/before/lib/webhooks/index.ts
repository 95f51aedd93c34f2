import { orderCreated } from './order-created'
import { orderPaid } from './order-paid'

export const webhooks = [orderCreated, orderPaid]
