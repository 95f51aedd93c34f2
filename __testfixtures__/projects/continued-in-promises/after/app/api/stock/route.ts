import { NextResponse } from 'next/server'
import { withKey } from '../../../lib/middlewares'
import { items } from '../../../lib/db'

export const dynamic = 'force-dynamic'

const handle = withKey(async function handler(request) {
  // next-reroute NR201: The key "of" given twice was a list here; now it is the first value.
  return NextResponse.json({ stock: await items.stock(request.nextUrl.searchParams.get('of') ?? undefined) })
})

// The API Route answered every method.
export { handle as GET, handle as POST, handle as PUT, handle as PATCH, handle as DELETE, handle as OPTIONS }
