import { db } from '../../../../lib/db'
import { toHandler } from '../../../../lib/to-handler'

export const dynamic = 'force-dynamic'

const handler = toHandler({
  route: '/api/boats/[id]',
  methods: ['GET', 'DELETE'],
  handle: async ({ query, user }) => {
    const boat = await db.boat.find(query.id, user)
    return boat ? { status: 200, body: boat } : { status: 404, body: { error: 'none' } }
  },
})

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
