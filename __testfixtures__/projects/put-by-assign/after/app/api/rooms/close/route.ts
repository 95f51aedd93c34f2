import { NextResponse } from 'next/server'
import { withRole } from '../../../../lib/access'
import { readBody } from '../../../../lib/read-body'

export const POST = withRole(async (request, { session2: { user } }) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json({ closed: body.room, by: user })
}, 'admin')
