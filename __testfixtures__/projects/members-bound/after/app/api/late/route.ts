import type { NextRequest } from 'next/server'
import { Late, late } from '../../../lib/late'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const code = request.headers.get('code')
  if (code) return late.ok('asked', Number(code))
  return Late.ok('late', 201)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
