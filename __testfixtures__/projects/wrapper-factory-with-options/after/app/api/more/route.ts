import { NextResponse } from 'next/server'
import { withMore } from '../../../lib/with-methods'

export const dynamic = 'force-dynamic'

const handler = withMore(['GET'])((request) => {
  return NextResponse.json({ more: request.method })
})

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
