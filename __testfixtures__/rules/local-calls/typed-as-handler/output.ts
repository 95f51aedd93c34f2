import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export const GET = async (request: NextRequest) => {
  return NextResponse.json(await db.list(request.headers.get('x-user') ?? undefined))
}
