import { NextResponse, type NextRequest } from 'next/server'
import { checkTokenRoute as checkToken } from '../../../lib/check-token'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  let user: any
  try {
    user = await checkToken(request)
  } catch {
    return new Response(null, { status: 401 })
  }
  return NextResponse.json({ id: user.id })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
