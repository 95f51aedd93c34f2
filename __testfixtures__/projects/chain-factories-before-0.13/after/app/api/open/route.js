import { NextResponse } from 'next/server'
import { fromAnywhere } from '../../../lib/base'
import { readBody } from '../../../lib/read-body'

export const OPTIONS = fromAnywhere(function handler() {
  return new Response(null, { status: 405 })
})

export const POST = fromAnywhere(async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json({ heard: body })
})
