import type { NextRequest } from 'next/server'
import { noneRoute as none } from '../%5Fnone/api-route'
import listOrders from './_get'
import placeOrder from './_post'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  return request.nextUrl.searchParams.get('shop') === 'none' ? none(request) : listOrders(request)
}

export function POST(request: NextRequest) {
  return placeOrder(request)
}
