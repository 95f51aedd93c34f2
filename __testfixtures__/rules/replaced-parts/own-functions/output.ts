import { NextResponse, type NextRequest } from 'next/server'
import { readBody, replaceBody } from '../../../lib/read-body'
import { readQuery, replaceQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

/** Old clients send their JSON as text. */
async function readText(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (typeof body === 'string') replaceBody(request, JSON.parse(body))
}

function withPage(request: NextRequest) {
  const { page, ...others } = readQuery(request)
  replaceQuery(request, { ...others, page: page ?? '1' })
}

async function save(request: NextRequest) {
  const query = readQuery(request)
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json({ saved: body, page: query.page }, { status: 201 })
}

async function handler(request: NextRequest) {
  const refused = await readText(request)
  if (refused instanceof Response) return refused
  withPage(request)
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (body.draft) return NextResponse.json({ draft: body, query: readQuery(request) }, { status: 202 })
  return save(request)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
