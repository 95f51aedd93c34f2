import { rooms } from '../../../lib/rooms'
import { withClean } from '../../../lib/validate'

export default withClean(async (req, res) => {
  res.json(await rooms.clean(req.body))
})
