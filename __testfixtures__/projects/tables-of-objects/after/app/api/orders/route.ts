import { NextResponse } from 'next/server'
import { apiMethodsRoute as apiMethods } from '../../../lib/api-methods'
import { shop } from '../../../lib/shop'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const handler = apiMethods({
  GET: {
    isPublic: true,
    handler: async (request) => {
      return NextResponse.json(await shop.orders((request.nextUrl.searchParams.get('page') ?? undefined) as string))
    },
  },
  POST: {
    handler: async (request) => {
      const body = await readBody(request)
      if (body instanceof Response) return body

      const { items } = body
      if (!items) return new Response(null, { status: 400 })

      const saved = await shop.order(items)
      return NextResponse.json(saved, { status: 201 })
    },
  },
})

export { handler as GET, handler as POST }
