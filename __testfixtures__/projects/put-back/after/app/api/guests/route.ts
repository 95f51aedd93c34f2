import { NextResponse, type NextRequest } from 'next/server'
import { rooms } from '../../../lib/rooms'
import { readBody } from '../../../lib/read-body'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{}> }

const withInput = (handler: (request: NextRequest, context: Context & { body: any; query: any }) => Response | Promise<Response>) => async (request: NextRequest, context: Context) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const input = rooms.input(body)
  if (!input) return new Response(null, { status: 422 })
  const query = { ...readQuery(request), page: String(input.page) }
  await rooms.audit(query, input)
  return handler(request, { ...context, body: input, query })
}

const handle = withInput(async (_request, { body, query }) => {
  const { name, tags = [] } = body
  return NextResponse.json(await rooms.guests({ name, tags, page: query.page, order: query['order'], all: body }))
})

// The API Route answered every method.
export { handle as GET, handle as POST, handle as PUT, handle as PATCH, handle as DELETE, handle as OPTIONS }
