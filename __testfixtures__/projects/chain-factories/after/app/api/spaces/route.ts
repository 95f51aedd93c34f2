import { NextResponse, type NextRequest } from 'next/server'
import type { ApiRequest } from '../../../lib/types'
import { apiHandler } from '../../../lib/handler'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export const GET = apiHandler(function handler(_request, { spaceId }) {
  return listSpaces(spaceId)
})

export const POST = apiHandler(function handler(request, { spaceId }) {
  return createSpace(request, spaceId)
})

async function listSpaces(spaceId: ApiRequest['spaceId']) {
  return NextResponse.json({ space: spaceId })
}

async function createSpace(request: NextRequest, spaceId: ApiRequest['spaceId']) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (!body.name) throw new Error('a space has a name')
  return NextResponse.json({ name: body.name, in: spaceId }, { status: 201 })
}
