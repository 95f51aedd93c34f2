import { NextResponse, type NextRequest } from 'next/server'
import { userOf } from 'auth'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const authHeader = request.headers.get('authorization')
  const trace = request.headers.get('x-trace')
  const asked = request.headers.get('x-asked') ?? undefined
  if (!authHeader || !authHeader.startsWith('Bearer ')) {
    return NextResponse.json({ error: 'Unauthorized' }, { status: 401 })
  }
  const user = await userOf(authHeader.slice('Bearer '.length))
  const short = !trace ? 'none' : trace.slice(0, 4)
  // Behind `!asked &&` it is missing, and that shows.
  return NextResponse.json({ user, short, asked: !asked && asked })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
