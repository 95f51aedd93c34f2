import { NextResponse } from 'next/server'
import { sessions } from '../../../lib/sessions'
import { withCorsRoute as withCors, withRole, withSessionRoute as withSession } from '../../../lib/wrappers'

export const dynamic = 'force-dynamic'

// Staff only.
const handler = withCors(withSession(withRole('staff')(async (_request, { session }) => {
  return NextResponse.json(await sessions.orders(session.id))
})))

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
