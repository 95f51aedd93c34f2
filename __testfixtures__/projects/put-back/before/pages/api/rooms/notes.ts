import { rooms, roomSchema } from '../../../lib/rooms'
import { withBody, withNotes } from '../../../lib/validate'

// The notes are of what was parsed.
export default withBody(
  roomSchema,
  withNotes(async (req, res) => {
    res.json(await rooms.note(req.body))
  }),
)
