import { NextResponse, type NextRequest } from 'next/server'
import { readRawBody } from '../../../lib/raw-body'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const bytes = await readRawBody(request)
  return NextResponse.json({ base64: bytes.toString('base64') })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
