import { NextResponse } from 'next/server'
import { shop } from '../../../lib/shop'
import { withLimit } from '../../../lib/with-limit'

export const dynamic = 'force-dynamic'

const orders = withLimit(async () => {
  return NextResponse.json({ orders: await shop.orders() })
})

// The API Route answered every method.
export { orders as GET, orders as POST, orders as PUT, orders as PATCH, orders as DELETE, orders as OPTIONS }
