import { rooms } from 'house'
import { respond } from '../../lib/respond'
import { withUser } from '../../lib/with-user'

export default respond(withUser(async (req, res) => {
  return res.json(await rooms.all(req.query.floor))
}))
