import { NextResponse } from 'next/server'
import { find } from 'orders'
import { hasty } from '../../../../lib/endpoints'

export const dynamic = 'force-dynamic'

// What fails here, nobody sees.
const handler = hasty(async () => {
  const order = await find('last')
  if (!order) {
    throw new Error('No such order')
  }
  return NextResponse.json(order)
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
