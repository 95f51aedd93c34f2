import { NextResponse } from 'next/server'
import { db } from '../../../utils/db'
import { withAxiomRoute } from '../../../utils/with-axiom-route'

export const dynamic = 'force-dynamic'

async function listCups() {
  return NextResponse.json(await db.cup.all())
}

function handler(request, context) {
  return withAxiomRoute(listCups)(request, context)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
