import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { responder } from '../../../lib/responder'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const handler = responder(async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const booking = await db.bookings.create(body)
  return NextResponse.json({ booking }, { status: 201 })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
