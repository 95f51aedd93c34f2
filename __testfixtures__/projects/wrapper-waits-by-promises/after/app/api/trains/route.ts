import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { withCatch } from '../../../lib/wrappers'

export const dynamic = 'force-dynamic'

export const GET = withCatch(async function handler(request) {
  return NextResponse.json(await db.train.all(String(request.nextUrl.searchParams.get('from') ?? undefined)))
})
