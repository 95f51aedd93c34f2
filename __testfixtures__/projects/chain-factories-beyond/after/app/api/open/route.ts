import { NextResponse } from 'next/server'
import { open } from '../../../lib/base'

export const dynamic = 'force-dynamic'

export const GET = open(function handler(request) {
  if (request.nextUrl.searchParams.get('fail')) throw new Error('failed')
  return NextResponse.json({ open: true })
})
