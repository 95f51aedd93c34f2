import { db } from '../../../lib/db'
import { toHandler } from '../../../lib/to-handler'

export default toHandler({
  route: '/api/boats/[id]',
  methods: ['GET', 'DELETE'],
  handle: async ({ query, user }) => {
    const boat = await db.boat.find(query.id, user)
    return boat ? { status: 200, body: boat } : { status: 404, body: { error: 'none' } }
  },
})
