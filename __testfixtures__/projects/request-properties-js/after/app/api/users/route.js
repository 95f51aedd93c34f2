import { NextResponse } from 'next/server'
import { authenticate, authorize } from '../../../middleware/authenticate'
import { users } from '../../../lib/users'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export const GET = authenticate(authorize('admin', 'editor')(async function handler() {
  return NextResponse.json(await users.all())
}))

export const POST = authenticate(authorize('admin', 'editor')(async function handler(request, { user: userOfContext }) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const user = await users.create({ ...body, by: userOfContext.id })
  return NextResponse.json(user, { status: 201 })
}))
