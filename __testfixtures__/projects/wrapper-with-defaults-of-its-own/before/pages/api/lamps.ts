import { lamps } from 'house'
import { byMethod } from '../../lib/by-method'

export default byMethod({
  GET: async (_req, res) => res.json(await lamps.all()),
})
