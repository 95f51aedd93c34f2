import type { NextRequest } from 'next/server'
import { missing, ok } from '@/lib'
import { orders } from '@/lib/db'

export const dynamic = 'force-dynamic'

async function handler(_request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const order = await orders.byId(id)
  if (!order) return missing('No order')
  return ok(order)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
