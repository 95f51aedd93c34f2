import { createAdminRoute } from '../../lib/admin-route'
import { db } from '../../lib/db'

export default createAdminRoute({
  name: 'users',
  parse: (body) => body as { mail: string },
  run: async ({ body, user }) => ({
    // Who did it.
    by: user.id,
    created: await db.users.create(body.mail),
  }),
})
