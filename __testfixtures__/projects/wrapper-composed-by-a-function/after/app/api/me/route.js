import { NextResponse } from 'next/server'
import { sessions } from '../../../lib/sessions'
import { withCorsRoute as withCors, withSessionRoute as withSession } from '../../../lib/wrappers'

export const dynamic = 'force-dynamic'

// Who is signed in.
const me = withCors(withSession(async (_request, { session }) => {
  return NextResponse.json(await sessions.me(session.id))
}))

// The API Route answered every method.
export { me as GET, me as POST, me as PUT, me as PATCH, me as DELETE, me as OPTIONS }
