import { handle } from 'hono/vercel'
import { app } from '../../../lib/app'

export const dynamic = 'force-dynamic'

// next-reroute NR241: @hono/node-server gave the app the request and response of Node, as `env.incoming` and `env.outgoing`, and a URL with the host that the client named; in a route handler it has no such environment, the URL has the host of the server, and an answer without a content type stays without one (it was called text/plain).
const handler = handle(app)

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
