import { NextResponse, type NextRequest } from 'next/server'
import { boats } from '../../../lib/store'
import { withUserRoute as withUser } from '../../../lib/with-user'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest, context: { params: Promise<{}> }) {
  return list(request, context)
}

export function POST(request: NextRequest, context: { params: Promise<{}> }) {
  return create(request, context)
}

/** All boats of somebody. */
const list = withUser({}, async (_request, { user }) => {
  return NextResponse.json(await boats.of(user.id))
})

const create = withUser({ admin: true }, async (request, { user: { id } }) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { name } = body
  return NextResponse.json(await boats.create({ name, by: id }), { status: 201 })
})
