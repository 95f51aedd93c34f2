import { NextResponse, type NextRequest } from 'next/server'
import { orders } from '@/lib/shops'
import { readBody } from '@/lib/read-body'

export default async function placeOrder(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json({ id: orders.length + 1, shop: body.shop }, { status: 201 })
}
