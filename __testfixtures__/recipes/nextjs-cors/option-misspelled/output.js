import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export function OPTIONS(request) {
  const headers = new Headers()
  headers.set('Access-Control-Allow-Origin', '*')
  headers.set('Vary', 'Access-Control-Request-Headers')
  headers.set('Access-Control-Allow-Methods', 'GET,PUT')
  const requestedHeaders = request.headers.get('access-control-request-headers')
  if (requestedHeaders) headers.set('Access-Control-Allow-Headers', requestedHeaders)
  return new Response(null, { status: 204, headers })
}

export async function PUT(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  await db.change(body.id)
  return NextResponse.json({ message: 'Changed' }, { status: 201, headers: { 'Access-Control-Allow-Origin': '*' } })
}

async function handler() {
  return NextResponse.json(await db.wishes(), { headers: { 'Access-Control-Allow-Origin': '*' } })
}

export { handler as GET, handler as POST, handler as PATCH, handler as DELETE }
