import nc from 'next-connect'
import onError from '../../../lib/on-error'
import { isSignedIn } from '../../../middlewares/auth'
import connectFirst from '../../../middlewares/connect'
import { validate } from '../../../middlewares/validate'
import { list } from '../../../controllers/orders'
import { orders } from '../../../lib/db'

const handler = nc({ onError })

handler.use(connectFirst, isSignedIn)

handler.get(list)

handler.post(validate({ item: 'string' }), async (req, res) => {
  const order = await orders.add(req.user.id, req.body.item)
  res.status(201).json(order)
})

export default handler
