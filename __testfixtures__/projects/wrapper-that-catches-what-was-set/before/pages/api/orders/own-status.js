import { find } from 'orders'
import { failing } from '../../../lib/endpoints'

export default failing(async (req, res) => {
  const order = await find('last')
  if (!order) {
    res.status(404)
    throw new Error('No such order')
  }
  res.setHeader('Content-Type', 'application/json')
  res.send(JSON.stringify(order))
})
