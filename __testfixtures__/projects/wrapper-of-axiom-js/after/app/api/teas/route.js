import { NextResponse } from 'next/server'
import { db } from '../../../utils/db'
import { withAxiomRoute } from '../../../utils/with-axiom-route'

export const dynamic = 'force-dynamic'

export const GET = withAxiomRoute(async (_request, { log }) => {
  log.info('listed')
  return NextResponse.json(await db.tea.all())
})
