import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { withAccess } from '../../../lib/with-access'

export const dynamic = 'force-dynamic'

export const GET = withAccess({ scope: 'read', cache: 30 })(async function items(request) {
  const found = await db.items.list({ sort: (request.nextUrl.searchParams.get('sort') ?? undefined) as string | undefined })
  return NextResponse.json(found)
})
