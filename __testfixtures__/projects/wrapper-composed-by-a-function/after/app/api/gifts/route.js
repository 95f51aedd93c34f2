import { NextResponse } from 'next/server'
import { sessions } from '../../../lib/sessions'
import { withCorsRoute as withCors, withSessionRoute as withSession } from '../../../lib/wrappers'

export const dynamic = 'force-dynamic'

const handler = withCors(withSession(async (_request, { session }) => {
  return NextResponse.json(await sessions.gifts(session.id))
}))

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
