import { NextResponse, type NextRequest } from 'next/server'
import { requireKey, requireUser } from '../../../lib/auth'

export const dynamic = 'force-dynamic'

function describe(user: NonNullable<Exclude<Awaited<ReturnType<typeof requireUser>>, Response>>) {
  return `${user.id} (${user.role})`
}

async function handler(request: NextRequest) {
  const user = await requireUser(request)
  if (user instanceof Response) return user
  const given = requireKey(request)
  if (given instanceof Response) return given
  return NextResponse.json({ account: describe(user), key: given.key })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
