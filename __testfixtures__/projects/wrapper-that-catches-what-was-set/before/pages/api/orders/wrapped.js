import { find } from 'orders'
import { failing, open } from '../../../lib/endpoints'

async function handler(req, res) {
  res.json(await find('last'))
}

export default failing(open(handler))
