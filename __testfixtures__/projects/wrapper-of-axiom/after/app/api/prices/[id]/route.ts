import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { readBody } from '../../../../lib/read-body'
import { withAxiomRoute } from '../../../../lib/with-axiom-route'

export const dynamic = 'force-dynamic'

/** The price of one thing. */
export const PUT = withAxiomRoute(async (request, { params, log: logOfContext }) => {
  const { id } = await params
  const log = logOfContext.with({ id })
  {
    const body = await readBody(request)
    if (body instanceof Response) return body

    const price = await db.price.save(id, body)
    log.info('saved')
    return NextResponse.json({ price }, { status: 201 })
  }
})

const handler = withAxiomRoute(async (_request, { params, log: logOfContext }) => {
  const { id } = await params
  const log = logOfContext.with({ id })
  const price = await db.price.find(id)
  if (!price) {
    log.warn('unknown')
    return new Response(null, { status: 404 })
  }
  return new Response(null, { status: 307, headers: { Location: `/prices/${price.name}` } })
})

export { handler as GET, handler as POST, handler as PATCH, handler as DELETE, handler as OPTIONS }
