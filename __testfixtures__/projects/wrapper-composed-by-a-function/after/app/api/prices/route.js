import { NextResponse } from 'next/server'
import { sessions } from '../../../lib/sessions'
import { withCorsRoute as withCors } from '../../../lib/wrappers'

export const dynamic = 'force-dynamic'

const handler = withCors(async () => {
  return NextResponse.json(await sessions.prices())
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
