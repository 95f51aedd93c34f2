import { NextResponse, type NextRequest } from 'next/server'
import { list, save } from 'database'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export function OPTIONS(request: NextRequest) {
  const origin = request.headers.get('origin')
  const headers = new Headers()
  if (origin) headers.set('Access-Control-Allow-Origin', origin)
  headers.set('Vary', 'Origin, Access-Control-Request-Headers')
  headers.set('Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE')
  const requestedHeaders = request.headers.get('access-control-request-headers')
  if (requestedHeaders) headers.set('Access-Control-Allow-Headers', requestedHeaders)
  return new Response(null, { status: 204, headers })
}

export async function GET(request: NextRequest) {
  const origin = request.headers.get('origin')
  const headers = new Headers()
  if (origin) headers.set('Access-Control-Allow-Origin', origin)
  headers.set('Vary', 'Origin')

  return NextResponse.json(await list(), { headers })
}

export async function POST(request: NextRequest) {
  const origin = request.headers.get('origin')
  const headers = new Headers()
  if (origin) headers.set('Access-Control-Allow-Origin', origin)
  headers.set('Vary', 'Origin')

  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await save(body), { status: 201, headers })
}
