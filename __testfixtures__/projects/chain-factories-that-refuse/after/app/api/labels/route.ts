import { NextResponse } from 'next/server'
import { chain } from '../../../lib/chains'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export const GET = chain(async function handler() {
  return NextResponse.json(await db.labels())
})

export const POST = chain(async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await db.add(body.name), { status: 201 })
})

const handler = chain(function handler(request) {
  return NextResponse.json({ error: `Nothing is found by ${request.method}` }, { status: 404 })
})

export { handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
