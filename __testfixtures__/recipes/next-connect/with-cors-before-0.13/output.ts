import { NextResponse, type NextRequest } from 'next/server'
import { readBody } from '../../../lib/read-body'
import { withHeaders } from '../../../lib/with-headers'

export const dynamic = 'force-dynamic'

function guard(request: NextRequest) {
  if (!request.headers.get('x-key')) return NextResponse.json({ error: 'no key' }, { status: 401 })
}

function onError(err: any) {
  return NextResponse.json({ error: err.message }, { status: 500 })
}

export function GET(request: NextRequest) {
  const headers = new Headers()
  try {
    headers.set('Access-Control-Allow-Origin', 'https://shop.example')
    headers.set('Vary', 'Origin')
    const denied = guard(request)
    if (denied) return withHeaders(denied, headers)
    if (request.nextUrl.searchParams.get('fail')) throw new Error('failed')
    return NextResponse.json({ prices: [1, 2] }, { headers })
  } catch (error: any) {
    return withHeaders(onError(error), headers)
  }
}

export function OPTIONS(request: NextRequest) {
  const headers = new Headers()
  try {
    headers.set('Access-Control-Allow-Origin', 'https://shop.example')
    headers.set('Vary', 'Origin, Access-Control-Request-Headers')
    headers.set('Access-Control-Allow-Methods', 'GET,POST')
    const requestedHeaders = request.headers.get('access-control-request-headers')
    if (requestedHeaders) headers.set('Access-Control-Allow-Headers', requestedHeaders)
    return new Response(null, { status: 204, headers })
  } catch (error: any) {
    return withHeaders(onError(error), headers)
  }
}

export async function POST(request: NextRequest) {
  const headers = new Headers()
  try {
    headers.set('Access-Control-Allow-Origin', 'https://shop.example')
    headers.set('Vary', 'Origin')
    const denied = guard(request)
    if (denied) return withHeaders(denied, headers)
    const body = await readBody(request)
    if (body instanceof Response) return body

    return NextResponse.json(body, { status: 201, headers })
  } catch (error: any) {
    return withHeaders(onError(error), headers)
  }
}
