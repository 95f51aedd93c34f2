import { NextResponse } from 'next/server'
import { withRole } from '../../../lib/middleware'

export const dynamic = 'force-dynamic'

const handler = withRole('admin')((request) => {
  return NextResponse.json({ role: request.headers.get('x-role') ?? undefined })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
