import { NextResponse } from 'next/server'
import { shop } from '../../../lib/shop'
import { withLabels, stamp } from '../../../lib/with-stamp'

export const dynamic = 'force-dynamic'

const handler = withLabels()(stamp(async () => {
  return NextResponse.json({ carts: await shop.carts() })
}))

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
