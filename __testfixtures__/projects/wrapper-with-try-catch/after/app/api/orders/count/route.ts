import { NextResponse } from 'next/server'
import { apiHandler } from '../../../../lib/api-handler'
import { orders } from '../../../../lib/orders'

export const dynamic = 'force-dynamic'

const handler = apiHandler(async () => {
  return NextResponse.json({ count: await orders.count() })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
