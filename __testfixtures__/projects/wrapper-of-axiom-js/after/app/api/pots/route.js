import { NextResponse } from 'next/server'
import { withKey } from '../../../utils/with-key'
import { db } from '../../../utils/db'

export const dynamic = 'force-dynamic'

const handler = withKey(async (request, { log }) => {
  // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
  const pot = await db.pot.find(request.nextUrl.searchParams.get('id') ?? undefined)
  if (!pot) log?.warn('no such pot')
  return NextResponse.json({ pot: pot ?? null })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
