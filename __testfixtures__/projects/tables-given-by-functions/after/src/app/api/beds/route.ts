import { NextResponse } from 'next/server'
import { makeHandler } from '../../../lib/make-handler'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const handler = makeHandler((database) => ({
  // Everything that grows.
  GET: async () => {
    const beds = await database.beds.all()
    return NextResponse.json({ ok: true, beds })
  },
  POST: async (request) => {
    const body = await readBody(request)
    if (body instanceof Response) return body

    if (!body.name) {
      return NextResponse.json({ ok: false, error: 'A name is needed' }, { status: 400 })
    }
    const bed = await database.beds.save(body)
    return NextResponse.json({ ok: true, bed }, { status: 201 })
  },
}))

export { handler as GET, handler as POST }
