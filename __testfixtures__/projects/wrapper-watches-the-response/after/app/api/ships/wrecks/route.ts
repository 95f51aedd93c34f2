import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { withAudit } from '../../../../lib/envelope'

export const dynamic = 'force-dynamic'

export const GET = withAudit(async (request) => {
  const wrecks = await db.wreck.all(String(request.nextUrl.searchParams.get('since') ?? undefined))
  return NextResponse.json(wrecks, { status: wrecks.length > 0 ? 200 : 404 })
})
