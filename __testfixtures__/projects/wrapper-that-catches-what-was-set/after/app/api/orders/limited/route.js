import { NextResponse } from 'next/server'
import { find } from 'database'
import { limited } from '../../../../lib/endpoints'

export const dynamic = 'force-dynamic'

export const GET = limited(async function handler(request) {
  return NextResponse.json(await find(request.headers.get('x-user') ?? undefined))
})
