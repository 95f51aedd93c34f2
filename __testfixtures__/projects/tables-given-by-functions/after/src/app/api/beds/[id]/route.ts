import { NextResponse } from 'next/server'
import { fail } from '../../../../lib/answers'
import { makeHandler } from '../../../../lib/make-handler'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

const handler = makeHandler((database) => {
  const { beds } = database

  return {
    GET: async (_request, { params }) => {
      const { id } = await params
      const bed = await beds.find(id)
      if (!bed) {
        return fail('No such bed', 404)
      }
      return NextResponse.json({ ok: true, bed })
    },
    DELETE: async (_request, { params }) => {
      const { id } = await params
      await beds.clear(id)
      return new Response(null, { status: 204 })
    },
  }
})

export { handler as GET, handler as DELETE }
