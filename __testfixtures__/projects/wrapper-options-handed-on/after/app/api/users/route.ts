import { createAdminRoute } from '../../../lib/admin-route'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

const handler = createAdminRoute({
  name: 'users',
  parse: (body) => body as { mail: string },
  run: async (_request, { body, user }) => ({
    // Who did it.
    by: user.id,
    created: await db.users.create(body.mail),
  }),
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
