import { NextResponse } from 'next/server'
import { tags } from 'database'
import { limits } from '../../../lib/limits'
import { withLimiter } from '../../../lib/with-limiter'

export const dynamic = 'force-dynamic'

const handler = withLimiter(limits.read)(async function handler() {
  return NextResponse.json(await tags.all())
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
