import { NextResponse, type NextRequest } from 'next/server'
import { orders } from 'database'
import { allowShopRoute as allowShop } from '../../../lib/allow'
import { limited } from '../../../lib/limit'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const headers = new Headers()
  const denied = allowShop(request, headers)
  if (denied) return denied
  const refusal = await limited(10)(request, headers)
  if (refusal) return refusal
  const body = await readBody(request)
  if (body instanceof Response) return body

  const order = await orders.place(body)
  return NextResponse.json(order, { status: 201, headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
