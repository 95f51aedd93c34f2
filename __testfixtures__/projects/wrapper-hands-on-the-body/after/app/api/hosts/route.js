import { NextResponse } from 'next/server'
import { withBody } from '../../../lib/with-body'
import { add } from '../../../lib/store'

export const POST = withBody(async (_request, { body }) => {
  return NextResponse.json(await add(body.name, 0), { status: 201 })
})
