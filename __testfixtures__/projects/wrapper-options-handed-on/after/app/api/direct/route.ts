import { createRouteRoute as createRoute } from '../../../lib/create-route'

export const dynamic = 'force-dynamic'

const handler = createRoute({ name: 'direct', run: async (_request, { user }) => ({ hello: user.id }) })

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
