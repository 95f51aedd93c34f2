import { NextResponse } from 'next/server'
import { onlyAdmins, withLog } from '../../../lib/api'

export const dynamic = 'force-dynamic'

const handler = withLog(async (request) => {
  const denied = await onlyAdmins(request)
  if (denied) return denied
  return NextResponse.json({ posts: [] })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
