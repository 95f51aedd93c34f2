import { NextResponse } from 'next/server'
import stamps from '../../../lib/stamps'

export const dynamic = 'force-dynamic'

// Whatever is asked, it says when.
export function GET(request) {
  try {
    stamps.stamp(request)
    const { searchParams } = request.nextUrl
    if (searchParams.get('fail')) throw new Error(`failed for ${searchParams.get('fail')}`)
    return NextResponse.json({ ok: true })
  } catch (error) {
    return stamps.options.onError(error, request)
  }
}
