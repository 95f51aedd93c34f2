import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const { method: verb } = request
  return NextResponse.json({ verb })
}

export { handler as GET, handler as PUT }
