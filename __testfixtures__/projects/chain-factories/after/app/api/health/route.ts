import { NextResponse } from 'next/server'
import { defaultHandler } from '../../../lib/handler'

export const dynamic = 'force-dynamic'

export const GET = defaultHandler(function handler(request) {
  if (request.nextUrl.searchParams.get('fail')) throw new Error('unwell')
  return NextResponse.json({ ok: true })
})
