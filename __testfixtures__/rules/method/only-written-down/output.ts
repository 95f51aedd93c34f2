import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  await db.audit.add({ method: request.method, path: '/api/example' })
  return NextResponse.json({ accepted: request.method }, { status: 202 })
}

export { handler as GET, handler as POST }
