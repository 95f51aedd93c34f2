import type { NextRequest } from 'next/server'
import { Auth } from '../../../server/auth'
import Reply from '../../../server/reply'
import { withHeaders } from '../../../lib/with-headers'

export const dynamic = 'force-dynamic'

export function POST(request: NextRequest) {
  const had = Auth.token(request) !== undefined
  const headers = new Headers()
  Auth.signOut(headers)
  return withHeaders(Reply.ok({ had }), headers)
}

function handler() {
  return Reply.error(405, 'POST only')
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
