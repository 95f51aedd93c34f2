import { NextResponse } from 'next/server'
import { useAuth } from '../../../lib/middleware'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const user = await useAuth(request)
  if (user instanceof Response) return user

  return NextResponse.json({ name: user.name })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
