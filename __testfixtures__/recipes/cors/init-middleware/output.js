import { NextResponse } from 'next/server'
import { notes } from '../../../lib/notes'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export function OPTIONS(request) {
  const origin = request.headers.get('origin')
  const headers = new Headers()
  if (origin && ['https://a.test', 'https://b.test'].includes(origin)) headers.set('Access-Control-Allow-Origin', origin)
  headers.set('Access-Control-Allow-Credentials', 'true')
  headers.set('Access-Control-Expose-Headers', 'X-Total')
  headers.set('Vary', 'Origin, Access-Control-Request-Headers')
  headers.set('Access-Control-Allow-Methods', 'GET,POST,OPTIONS')
  const requestedHeaders = request.headers.get('access-control-request-headers')
  if (requestedHeaders) headers.set('Access-Control-Allow-Headers', requestedHeaders)
  headers.set('Access-Control-Max-Age', String(Number(process.env.CORS_MAX_AGE) || 600))
  return new Response(null, { headers })
}

export async function POST(request) {
  const origin = request.headers.get('origin')
  const headers = new Headers()
  if (origin && ['https://a.test', 'https://b.test'].includes(origin)) headers.set('Access-Control-Allow-Origin', origin)
  headers.set('Access-Control-Allow-Credentials', 'true')
  headers.set('Access-Control-Expose-Headers', 'X-Total')
  headers.set('Vary', 'Origin')

  const body = await readBody(request)
  if (body instanceof Response) return body

  await notes.add(body.text)
  return NextResponse.json({ added: true }, { status: 201, headers })
}

export async function GET(request) {
  const origin = request.headers.get('origin')
  const headers = new Headers()
  if (origin && ['https://a.test', 'https://b.test'].includes(origin)) headers.set('Access-Control-Allow-Origin', origin)
  headers.set('Access-Control-Allow-Credentials', 'true')
  headers.set('Access-Control-Expose-Headers', 'X-Total')
  headers.set('Vary', 'Origin')

  const all = await notes.all()
  headers.set('X-Total', String(all.length))
  return NextResponse.json({ all }, { headers })
}
