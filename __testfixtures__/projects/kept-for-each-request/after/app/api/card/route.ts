import { NextResponse, type NextRequest } from 'next/server'
import { memberOfRoute as memberOf } from '../../../lib/member'
import { waited } from '../../../lib/with-member'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const member = await memberOf(request)
  const again = await memberOf(request)
  return NextResponse.json({ name: member?.name ?? null, same: member === again, waited: waited(request) ?? null })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
