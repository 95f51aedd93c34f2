import { NextResponse, type NextRequest } from 'next/server'
import { keys } from 'keys'

/** The shop that a key belongs to; answers itself where there is none. */
export async function shopOf(request: NextRequest) {
  const shop = await keys.shop(request.headers.get('x-shop-key') ?? undefined)
  if (!shop) {
    return refuse('Unknown shop')
  }
  return shop
}

/** Says why not. */
export function refuse(why: string) {
  return NextResponse.json({ why }, { status: 403, headers: { 'Cache-Control': 'no-store' } })
}
