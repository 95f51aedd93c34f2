import { NextResponse } from 'next/server'
import { sessions } from '../../../lib/sessions'
import { withCorsRoute as withCors, withSessionRoute as withSession } from '../../../lib/wrappers'

export const dynamic = 'force-dynamic'

const returns = withCors(withSession(async (_request, { session }) => {
  return NextResponse.json(await sessions.returns(session.id))
}))

// The API Route answered every method.
export { returns as GET, returns as POST, returns as PUT, returns as PATCH, returns as DELETE, returns as OPTIONS }
