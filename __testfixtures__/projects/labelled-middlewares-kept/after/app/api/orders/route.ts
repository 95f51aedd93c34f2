import { NextResponse } from 'next/server'
import { shop } from '../../../lib/shop'
import { withStamp } from '../../../lib/with-stamp'

export const dynamic = 'force-dynamic'

const handler = withStamp(async () => {
  return NextResponse.json({ orders: await shop.orders() })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
