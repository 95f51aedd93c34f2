import { NextResponse, type NextRequest } from 'next/server'
import { shopOf } from '@shops/http'
import { stock } from 'stock'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest, { params }: { params: Promise<{ sku: string }> }) {
  const shop = await shopOf(request)
  if (shop instanceof Response) return shop
  const { sku } = await params
  return NextResponse.json(await stock.of(shop.id, sku))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
