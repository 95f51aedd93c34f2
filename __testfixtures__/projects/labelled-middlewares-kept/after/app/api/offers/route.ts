import { NextResponse } from 'next/server'
import { shop } from '../../../lib/shop'
import { withLabels } from '../../../lib/with-stamp'

export const dynamic = 'force-dynamic'

const handler = withLabels()(async () => {
  return NextResponse.json({ offers: await shop.offers() })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
