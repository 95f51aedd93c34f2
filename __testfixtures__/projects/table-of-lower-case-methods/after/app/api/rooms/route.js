import { NextResponse } from 'next/server'
import { apiHandler } from '../../../lib/api-handler'
import { rooms } from '../../../lib/rooms'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const handler = apiHandler({
  get: list,
  post: create,
})

export { handler as GET, handler as POST }

async function list() {
  const found = await rooms.list()
  return NextResponse.json(found)
}

async function create(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { name } = body
  if (!name) throw 'A name is needed'

  await rooms.create({ name })
  return NextResponse.json({}, { status: 201 })
}
