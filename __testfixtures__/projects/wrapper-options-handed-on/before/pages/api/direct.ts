import { createRoute } from '../../lib/create-route'

export default createRoute({ name: 'direct', run: async ({ user }) => ({ hello: user.id }) })
