import { NextResponse } from 'next/server'
import { sessions } from '../../../lib/sessions'
import { withCorsRoute as withCors, withRole, withSessionRoute as withSession } from '../../../lib/wrappers'

export const dynamic = 'force-dynamic'

const friends = withCors(withSession(withRole('friend')(async (_request, { session }) => {
  return NextResponse.json(await sessions.friends(session.id))
})))

// The API Route answered every method.
export { friends as GET, friends as POST, friends as PUT, friends as PATCH, friends as DELETE, friends as OPTIONS }
