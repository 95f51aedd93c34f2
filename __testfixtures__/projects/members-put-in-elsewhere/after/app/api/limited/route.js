import { NextResponse } from 'next/server'
import { limiter } from '../../../lib/limiter'

export const dynamic = 'force-dynamic'

const handler = limiter.limitRoute(() => {
  return NextResponse.json({ route: 'limited' })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
