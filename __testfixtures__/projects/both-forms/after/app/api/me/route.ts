import type { NextRequest } from 'next/server'
import { ok, verifyUser } from '../../../lib'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const user = await verifyUser(request)
  if (user instanceof Response) return user
  return ok(user)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
