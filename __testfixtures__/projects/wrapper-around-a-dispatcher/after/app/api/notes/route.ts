import { NextResponse, type NextRequest } from 'next/server'
import { withUser, type UserRequest } from '../../../lib/with-user'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export const GET = withUser(function handler(_request, { user }) {
  return list(user)
})

export const POST = withUser(function handler(request) {
  return create(request)
})

async function list(user: UserRequest['user']) {
  return NextResponse.json({ notesOf: user })
}

async function create(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(body, { status: 201 })
}
