import { NextResponse } from 'next/server'
import { authRoute as auth } from '../../../lib/base'
import { Refused } from '../../../lib/errors'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export const GET = auth(function handler() {
  return NextResponse.json({ items: ['a'] })
})

export const POST = auth(async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (!body.name) throw new Refused(400, 'an item has a name')
  return NextResponse.json({ name: body.name }, { status: 201 })
})
