import { NextResponse } from 'next/server'
import { withRules } from '../../../lib/rest'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const brought = { limit: 3 }

const handler = withRules({
  GET: {
    ...brought,
    handler: (request) => {
      // next-reroute NR201: The key "by" given twice was a list here; now it is the first value.
      return NextResponse.json({ ruled: request.nextUrl.searchParams.get('by') ?? undefined })
    },
  },
  POST: {
    limit: 1,
    handler: async (request) => {
      const body = await readBody(request)
      if (body instanceof Response) return body

      return NextResponse.json(body, { status: 201 })
    },
  },
})

export { handler as GET, handler as POST }
