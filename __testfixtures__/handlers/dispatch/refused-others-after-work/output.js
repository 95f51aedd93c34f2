import { NextResponse } from 'next/server'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

let last = null

export function GET() {
  return NextResponse.json({ last })
}

async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  last = body
  return NextResponse.json({ error: 'Only read' }, { status: 405 })
}

export { handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
