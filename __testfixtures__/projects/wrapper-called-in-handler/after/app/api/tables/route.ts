import { NextResponse, type NextRequest } from 'next/server'
import apiWrapper from '../../../lib/api-wrapper'
import { tables } from '../../../lib/tables'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

function handle(request: NextRequest, { params }: { params: Promise<{}> }) {
  return apiWrapper(request, { params }, handler, { signedIn: true })
}

export { handle as GET, handle as POST }

async function handler(request: NextRequest) {
  const { method } = request

  switch (method) {
    case 'GET':
      return handleGetAll(request)
    case 'POST':
      return handlePost(request)
    default:
      return NextResponse.json({ data: null, error: { message: `Method ${method} Not Allowed` } }, { status: 405, headers: { Allow: 'GET, POST' } })
  }
}

const handleGetAll = async (request: NextRequest) => {
  const rows = await tables.all({ schema: (request.nextUrl.searchParams.get('schema') ?? undefined) as string | undefined })
  return NextResponse.json(rows)
}

const handlePost = async (request: NextRequest) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const made = await tables.create(body)
  return NextResponse.json(made, { status: 201 })
}
