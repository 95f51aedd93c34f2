import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readBody, replaceBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const result = await parse(request)
  if (result instanceof Response) return result
  if (!result) return new Response(null, { status: 400 })
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await db.add(body), { status: 201 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }

async function parse(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  replaceBody(request, JSON.parse(body))
  return true
}
