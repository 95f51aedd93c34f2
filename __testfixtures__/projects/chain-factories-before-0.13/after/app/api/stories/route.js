import { NextResponse } from 'next/server'
import base from '../../../lib/base'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export const GET = base(function handler(request) {
  // next-reroute NR201: The key "order" given twice was a list here; now it is the first value.
  return NextResponse.json({ stories: ['one', 'two'], order: request.nextUrl.searchParams.get('order') ?? undefined })
})

export const POST = base(async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (!body.title) throw Object.assign(new Error('no title'), { code: 422 })
  return NextResponse.json({ title: body.title }, { status: 201 })
})
