import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

function deny(why: string) {
  return NextResponse.json({ why }, { status: 403 })
}

async function handler(request: NextRequest) {
  const authorization = request.headers.get('authorization')
  if (!authorization) {
    return deny('no header')
  }
  const user = await db.user.by(authorization)
  if (user) return NextResponse.json(user)
  else return deny('unknown')
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
