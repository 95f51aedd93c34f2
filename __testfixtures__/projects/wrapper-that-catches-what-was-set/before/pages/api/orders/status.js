import { find } from 'orders'
import { answering } from '../../../lib/endpoints'

export default answering(async (req, res) => {
  const order = await find(req.query.id ?? 'last')
  if (!order) {
    res.status(404)
    throw new Error('No such order')
  }
  res.json(order)
})
