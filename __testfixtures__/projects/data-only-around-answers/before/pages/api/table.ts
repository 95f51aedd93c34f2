import { rooms } from 'house'
import { byMethod } from '../../lib/by-method'
import { respond } from '../../lib/respond'

export default respond(
  byMethod({
    GET: async (_req, res) => res.json(await rooms.all()),
  }),
)
