import { NextResponse, type NextRequest } from 'next/server'
import { orders } from '../../../lib/orders'

export const dynamic = 'force-dynamic'

/** Lets the shop's pages in, and answers what they ask first. */
async function allowShop(request: NextRequest, headers: Headers) {
  headers.set('Access-Control-Allow-Origin', 'https://shop.test')
  if (request.headers.get('x-blocked')) {
    return new Response(null, { status: 403, headers })
  }
}

export async function POST(request: NextRequest) {
  const headers = new Headers()
  try {
    const denied = await allowShop(request, headers)
    if (denied) return denied

    // next-reroute NR201: The key "item" given twice was a list here; now it is the first value.
    return NextResponse.json(await orders.create(request.nextUrl.searchParams.get('item') ?? undefined), { headers })
  } catch (error: any) {
    return NextResponse.json({ error: error.message }, { status: error.statusCode ?? 500, headers })
  }
}

async function handler(request: NextRequest) {
  const headers = new Headers()
  try {
    const denied = await allowShop(request, headers)
    if (denied) return denied

    throw { message: 'Only POST', statusCode: 405 }
  } catch (error: any) {
    return NextResponse.json({ error: error.message }, { status: error.statusCode ?? 500, headers })
  }
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
