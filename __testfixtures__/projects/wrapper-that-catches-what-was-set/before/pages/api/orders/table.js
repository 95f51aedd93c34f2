import { find } from 'orders'
import { hasty } from '../../../lib/endpoints'

// What fails here, nobody sees.
export default hasty(async (req, res) => {
  const order = await find('last')
  if (!order) {
    res.status(404)
    throw new Error('No such order')
  }
  res.json(order)
})
