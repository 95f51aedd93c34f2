import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { withAxiomRoute } from '../../../lib/with-axiom-route'

export const dynamic = 'force-dynamic'

const handler = withAxiomRoute(async function handler(request, { log }) {
  log.info('asked for prices', { method: request.method })
  const prices = await db.price.all()
  if (prices.length === 0) return NextResponse.json({ error: 'none' }, { status: 404 })
  return NextResponse.json({ prices })
})

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
