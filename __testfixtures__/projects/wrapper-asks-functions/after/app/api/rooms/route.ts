import { NextResponse, type NextRequest } from 'next/server'
import { rooms } from 'database'
import { originOfRoute as originOf, withLimitRoute as withLimit } from '@/lib/limits'
import { readBody } from '@/lib/read-body'

export const dynamic = 'force-dynamic'

export const GET = withLimit(
  10,
  // Those who say who they are, and everybody else by where they are.
  (request: NextRequest) => (request.headers.get('x-user') as string | undefined) ?? originOf(request, 'somewhere'),
)(async function handler() {
  return NextResponse.json(await rooms.list())
})

export const POST = withLimit(
  10,
  // Those who say who they are, and everybody else by where they are.
  (request: NextRequest) => (request.headers.get('x-user') as string | undefined) ?? originOf(request, 'somewhere'),
)(async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await rooms.add(body), { status: 201 })
})
