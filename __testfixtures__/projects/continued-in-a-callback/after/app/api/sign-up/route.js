import { NextResponse } from 'next/server'
import { signedOutOnly } from '../../../lib/session'
import { users } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const denied = signedOutOnly(request)
  if (denied) return denied
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(users.add(body.name), { status: 201 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
