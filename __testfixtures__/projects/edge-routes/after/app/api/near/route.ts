import { agentOf, place } from '../../../lib/place'

export const dynamic = 'force-dynamic'
export const runtime = 'edge'

function handler(request: Request) {
  return new Response(`${place(request)} by ${agentOf(request)}`)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
