import type { NextRequest } from 'next/server'
import { needUserRoute2 as needUser } from '../../../lib/need-user'
import { users } from '../../../lib/users'
import { readBody } from '../../../lib/read-body'

export async function PUT(request: NextRequest) {
  const me = await needUser(request)
  if (me instanceof Response) return me
  const body = await readBody(request)
  if (body instanceof Response) return body

  await users.light(me.id, body.on)
  return new Response(null, { status: 204 })
}
