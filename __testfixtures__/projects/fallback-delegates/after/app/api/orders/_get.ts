import { NextResponse, type NextRequest } from 'next/server'
import { orders } from '@/lib/shops'
import { readQuery } from '@/lib/read-query'

export default function listOrders(request: NextRequest) {
  const { shop } = readQuery(request)
  return NextResponse.json(orders.filter((one) => !shop || one.shop === shop))
}
