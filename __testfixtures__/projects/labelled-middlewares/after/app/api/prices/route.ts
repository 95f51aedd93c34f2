import { NextResponse } from 'next/server'
import { shop } from '../../../lib/shop'
import { withCatch } from '../../../lib/with-catch'

export const dynamic = 'force-dynamic'

const prices = withCatch(async (request) => {
  return NextResponse.json({ prices: await shop.prices((request.nextUrl.searchParams.get('of') ?? undefined) as string) })
})

// The API Route answered every method.
export { prices as GET, prices as POST, prices as PUT, prices as PATCH, prices as DELETE, prices as OPTIONS }
