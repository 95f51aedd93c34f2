import { NextResponse, type NextRequest } from 'next/server'
import { carts } from 'shop'
import { visitorId } from '../../../lib/visitor'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const headers = new Headers()
  const id = visitorId(request, headers)
  const cart = await carts(id)
  if (!cart) return NextResponse.json({ error: `No cart of ${id}` }, { status: 404, headers })
  return NextResponse.json(cart, { headers })
}
