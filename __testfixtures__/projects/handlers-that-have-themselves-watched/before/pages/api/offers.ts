import { offers } from 'meter'
import { endpoint } from '../../lib/endpoint'

export default endpoint(async (req, res, user) => {
  res.status(200).json(await offers.for(user ?? 'all'))
})
