import type { NextRequest } from 'next/server'
import { clamp, finishRoute as finish, reportRoute as report } from '../../../lib/respond'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const { searchParams } = request.nextUrl
  if (searchParams.get('how') === 'clamp') return clamp(202)
  if (searchParams.get('how') === 'report') return report(202)
  return finish()
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
