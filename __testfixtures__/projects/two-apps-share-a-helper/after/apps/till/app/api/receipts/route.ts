import { NextResponse, type NextRequest } from 'next/server'
import { refuse, shopOf } from '@shops/http'
import { receipts } from 'receipts'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function POST(request: NextRequest) {
  const shop = await shopOf(request)
  if (shop instanceof Response) return shop
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await receipts.add(shop.id, body), { status: 201 })
}

async function handler(request: NextRequest) {
  const shop = await shopOf(request)
  if (shop instanceof Response) return shop
  return refuse('Only new receipts')
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
