import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler() {
  const order = await db.order.open()

  if (!order) {
    return NextResponse.json({ error: 'No open order' }, { status: 404 })
  } else if (order.paid) {
    // nothing to do for a paid one
    return NextResponse.json({ paid: true })
  } else {
    try {
      const receipt = await db.order.pay(order.id)
      return NextResponse.json(receipt, { status: 201 })
    } catch (error) {
      if (error.code === 'declined') {
        return NextResponse.json({ error: 'Declined' }, { status: 402 })
      }
      throw error
    }
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
