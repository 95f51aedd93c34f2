import { NextResponse } from 'next/server'
import got, { Headers } from 'got'

export const dynamic = 'force-dynamic'

const agent = { 'user-agent': 'shop' } as unknown as Headers

/** Pages of the shop may ask. */
function allowShop(headers: globalThis.Headers) {
  headers.set('Access-Control-Allow-Origin', 'https://shop.test')
}

async function handler() {
  const headers = new globalThis.Headers()
  allowShop(headers)
  const found = await got('https://stock.test', { headers: agent })
  if (!found) return new Response(null, { status: 404, headers })
  return NextResponse.json(found, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
