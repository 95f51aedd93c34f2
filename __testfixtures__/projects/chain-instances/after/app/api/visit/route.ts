import { NextResponse } from 'next/server'
import open from '../../../lib/open'
import { readBody } from '../../../lib/read-body'

export const PUT = open(async function visit(request, { visitor }) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (body === 'fail') throw new Error('no visit')
  return NextResponse.json({ visitor: visitor ?? 'unknown' })
})
