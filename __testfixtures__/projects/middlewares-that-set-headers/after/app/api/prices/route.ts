import { NextResponse, type NextRequest } from 'next/server'
import { prices } from 'database'
import { allowShopRoute as allowShop } from '../../../lib/allow'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const headers = new Headers()
  const denied = allowShop(request, headers)
  if (denied) return denied
  headers.set('Cache-Control', 'no-store')
  return NextResponse.json(await prices.all(), { headers })
}

function handler(request: NextRequest) {
  const headers = new Headers()
  const denied = allowShop(request, headers)
  if (denied) return denied
  return NextResponse.json({ error: 'GET only' }, { status: 405, headers })
}

export { handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
