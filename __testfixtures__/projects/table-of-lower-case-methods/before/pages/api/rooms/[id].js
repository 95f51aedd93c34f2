import { apiHandler } from '../../../lib/api-handler'
import { rooms } from '../../../lib/rooms'

export default apiHandler({
  get: async (req, res) => {
    const room = await rooms.find(req.query.id)
    if (!room) throw 'Room not found'
    res.json(room)
  },
  delete: async (req, res) => {
    await rooms.remove(req.query.id)
    res.status(204).end()
  },
})
