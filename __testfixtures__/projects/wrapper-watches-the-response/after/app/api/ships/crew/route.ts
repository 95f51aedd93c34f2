import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { withKey } from '../../../../lib/envelope'
import { readBody } from '../../../../lib/read-body'

export const PUT = withKey(async (request) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const crew = await db.crew.save(body)
  return NextResponse.json(crew, { status: 202 })
})
