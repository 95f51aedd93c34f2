import { NextResponse } from 'next/server'
import { withDebug } from '../../../lib/with-methods'

export const dynamic = 'force-dynamic'

const handler = withDebug(() => {
  return NextResponse.json({ saved: true })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
