import { rooms } from 'house'
import { respond } from '../../lib/respond'

export default respond(async (req) => rooms.all(req.query.floor))
