import { NextResponse } from 'next/server'
import { counted } from '../../../lib/chains'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export const PUT = counted(async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await db.change(body.name))
})

const handler = counted(function handler() {
  return new Response(null, { status: 404 })
})

export { handler as GET, handler as POST, handler as PATCH, handler as DELETE, handler as OPTIONS }
