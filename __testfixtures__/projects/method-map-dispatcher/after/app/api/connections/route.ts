import { NextResponse, type NextRequest } from 'next/server'
import { defaultHandler } from '../../../lib/api/default-handler'
import { ApiError } from '../../../lib/api/error'
import { connections } from '../../../lib/connections'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest, { params }: { params: Promise<{}> }) {
  return defaultHandler(request, { params }, {
    GET: handleGET,
    POST: handlePOST,
  })
}

export { handler as GET, handler as POST }

// Connections of a tenant.
const handleGET = async (request: NextRequest) => {
  const tenant = (request.nextUrl.searchParams.get('tenant') ?? undefined) as string
  return NextResponse.json(await connections.of(tenant))
}

const handlePOST = async (request: NextRequest) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (!body.tenant) throw new ApiError('A connection needs a tenant', 400)
  const made = await connections.create(body)
  return NextResponse.json({ data: made }, { status: 201 })
}
