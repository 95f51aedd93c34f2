import { NextResponse, type NextRequest } from 'next/server'
import { readJson } from '../../../lib/json'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const denied = await readJson(request)
  if (denied) return denied
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json({ note: body.text })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
