import { rooms } from 'house'
import { withBoth } from '../../lib/with-both'

export default withBoth(async (req, res) => {
  return res.json(await rooms.all())
})
