import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  let body = await readBody(request)
  if (body instanceof Response) return body

  if (typeof body === 'string') {
    body = JSON.parse(body)
  }
  return NextResponse.json(await db.order.create(body), { status: 201 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
