import { withSession } from '../../../lib/session'

export const dynamic = 'force-dynamic'

const handler = withSession((_request, { session }) => {
  session.destroy()
  return new Response(null, { status: 303, headers: { Location: '/' } })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
