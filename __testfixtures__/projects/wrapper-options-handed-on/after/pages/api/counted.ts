import { createCountedRoute } from '../../lib/admin-route'

export default createCountedRoute({
  name: 'counted',
  run: async ({ user }) => ({ counted: user.id }),
})
