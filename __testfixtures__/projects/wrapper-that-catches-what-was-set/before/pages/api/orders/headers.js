import { find } from 'orders'
import { failing } from '../../../lib/endpoints'

export default failing(async (req, res) => {
  res.setHeader('Cache-Control', 's-maxage=60')
  const order = await find('last')
  res.json(order)
})
