import { NextResponse } from 'next/server'
import { notes } from 'database'
import { withLimit } from '../../../lib/with-limit'
import { readBody } from '../../../lib/read-body'

export const POST = withLimit(async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await notes.add(body), { status: 201, headers: { 'Cache-Control': 'no-store' } })
}, 'write')
