import { NextResponse } from 'next/server'
import { stampedRoute as stamped } from '../../../lib/api'
import { withPageRoute as withPage } from '../../../lib/with-page'
import { shop } from '../../../lib/shop'

export const dynamic = 'force-dynamic'

const handler = stamped(withPage(async (_request, { page }) => {
  return NextResponse.json({ open: await shop.open(page) })
}))

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
