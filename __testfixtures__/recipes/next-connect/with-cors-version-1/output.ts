import { NextResponse, type NextRequest } from 'next/server'
import { readBody } from '../../../lib/read-body'
import { withHeaders } from '../../../lib/with-headers'

export const dynamic = 'force-dynamic'

function onError(err: any) {
  return NextResponse.json({ error: (err as Error).message }, { status: 500 })
}

// Whoever asks.
export function GET(request: NextRequest) {
  const headers = new Headers()
  try {
    headers.set('Access-Control-Allow-Origin', '*')
    headers.set('Access-Control-Expose-Headers', 'X-Total')
    if (request.nextUrl.searchParams.get('fail')) throw new Error('failed')
    headers.set('X-Total', '2')
    return NextResponse.json({ prices: [1, 2] }, { headers })
  } catch (error: any) {
    return withHeaders(onError(error), headers)
  }
}

export async function POST(request: NextRequest) {
  const headers = new Headers()
  try {
    headers.set('Access-Control-Allow-Origin', '*')
    headers.set('Access-Control-Expose-Headers', 'X-Total')
    const body = await readBody(request)
    if (body instanceof Response) return body

    return NextResponse.json(body, { status: 201, headers })
  } catch (error: any) {
    return withHeaders(onError(error), headers)
  }
}
