import { NextResponse } from 'next/server'
import { getSession } from 'next-auth/react'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

// Before next-auth 4.21, the body was no part of the question.
async function handler(request) {
  const session = await getSession({ req: { headers: Object.fromEntries(request.headers) } })
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  const body = await readBody(request)
  if (body instanceof Response) return body

  await db.cart.add(session.user.id, body.item)
  return new Response(null, { status: 204 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
