import { NextResponse } from 'next/server'
import { find } from 'shop'
import { withHeaders } from '../../../lib/with-headers'

export const dynamic = 'force-dynamic'

/** Not async, and its answer comes later. */
function show(request) {
  return find(request.headers.get('x-shop') ?? undefined).then((shop) => NextResponse.json({ shop }))
}

export async function GET(request) {
  const headers = new Headers()
  headers.set('Cache-Control', 'no-store')
  return withHeaders(await show(request), headers)
}
