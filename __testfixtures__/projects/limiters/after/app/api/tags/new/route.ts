import { NextResponse } from 'next/server'
import { tags } from 'database'
import { limits } from '../../../../lib/limits'
import { withLimiter } from '../../../../lib/with-limiter'
import { readBody } from '../../../../lib/read-body'

export const POST = withLimiter(limits.write)(async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await tags.add(body.tag), { status: 201 })
})
