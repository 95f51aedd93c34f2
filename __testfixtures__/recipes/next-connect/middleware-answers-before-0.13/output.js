import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function guard(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (request.method === 'PUT') return NextResponse.json({ kept: await db.keep(body.name) })
}

async function handler(request) {
  const denied = await guard(request)
  if (denied) return denied
  return new Response('not found', { status: 404 })
}

export async function GET(request) {
  const denied = await guard(request)
  if (denied) return denied
  return NextResponse.json(await db.names())
}

export { handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
