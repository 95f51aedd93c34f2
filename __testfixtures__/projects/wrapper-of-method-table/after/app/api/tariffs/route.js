import { NextResponse } from 'next/server'
import { methodHandler } from '../../../lib/api-handler'
import { ApiError } from '../../../lib/errors'
import { routes } from '../../../lib/routes'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const handler = methodHandler({
  GET: async (request) => {
    const { searchParams } = request.nextUrl
    // next-reroute NR201: The key "from" or "to" given twice was a list here; now it is the first value.
    const from = searchParams.get('from')
    const to = searchParams.get('to')
    if (!from || !to) throw new ApiError('from and to are needed', 400)
    const tariffs = await routes.tariffs(from, to)
    return NextResponse.json({ success: true, tariffs })
  },
  POST: async (request) => {
    const body = await readBody(request)
    if (body instanceof Response) return body

    const saved = await routes.save(body)
    return NextResponse.json({ success: true, saved }, { status: 201 })
  },
})

export { handler as GET, handler as POST }
