import { find } from 'orders'
import { cors, failing } from '../../../lib/endpoints'

export default failing(async (req, res) => {
  cors(res)
  res.json(await find('last'))
})
