import { NextResponse, type NextRequest } from 'next/server'
import { getToken } from 'next-auth/jwt'

export const dynamic = 'force-dynamic'

const secret = process.env.AUTH_SECRET

async function handler(request: NextRequest) {
  const token = await getToken({ req: request, secret })
  if (!token) return new Response(null, { status: 401 })
  return NextResponse.json({ sub: token.sub })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
