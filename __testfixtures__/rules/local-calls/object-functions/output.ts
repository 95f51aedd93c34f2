import { NextResponse, type NextRequest } from 'next/server'
import { index, create } from 'boats'
import { readBody } from '../../../lib/read-body'
import { withHeaders } from '../../../lib/with-headers'

export const dynamic = 'force-dynamic'

const limit = 20

const handlers = {
  /** All of them. */
  async index(request: NextRequest) {
    const boats = await index({
      harbour: (request.nextUrl.searchParams.get('harbour') ?? undefined) as string,
      limit,
    })
    return NextResponse.json(boats)
  },
  create: async (request: NextRequest) => {
    try {
      const body = await readBody(request)
      if (body instanceof Response) return body

      const boat = await create(body.name)
      return NextResponse.json(boat, { status: 201 })
    } catch (error) {
      return NextResponse.json({ error: (error as Error).message }, { status: 400 })
    }
  },
  name: 'boats',
}

export async function GET(request: NextRequest) {
  const headers = new Headers()
  headers.set('X-Of', String(handlers.name))
  return withHeaders(await handlers.index(request), headers)
}

export async function POST(request: NextRequest) {
  const headers = new Headers()
  headers.set('X-Of', String(handlers.name))
  return withHeaders(await handlers.create(request), headers)
}
