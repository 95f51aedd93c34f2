import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody, replaceBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  replaceBody(request, { ...body, made: true })
  return add(request)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }

async function add(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await db.add(body), { status: 201 })
}
