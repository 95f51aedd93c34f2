import { NextResponse, type NextRequest } from 'next/server'
import { byMethod } from '../../../../lib/by-method'
import { notes } from '../../../../lib/notes'
import { readBody } from '../../../../lib/read-body'
import { withHeaders } from '../../../../lib/with-headers'

export const dynamic = 'force-dynamic'

const read = async (_request: NextRequest, { params }: Context) => {
  const { id } = await params
  const note = await notes.find(id)
  if (!note) return NextResponse.json({ error: 'No such note' }, { status: 404 })
  return NextResponse.json(note)
}

type Context = { params: Promise<{ id: string }> }

async function handler(request: NextRequest, { params }: Context) {
  const who = request.headers.get('x-user') ?? 'nobody'
  const headers = new Headers()
  headers.set('X-For', String(who))

  return withHeaders(await byMethod(request, { params }, {
    GET: read,
    PUT: async (request, { params }) => {
      const { id } = await params
      const body = await readBody(request)
      if (body instanceof Response) return body

      await notes.change(id, body, who)
      return NextResponse.json({ changed: id })
    },
    DELETE: async () => {
      await notes.remove(who)
      return new Response(null, { status: 204 })
    },
  }), headers)
}

export { handler as GET, handler as PUT, handler as DELETE }
