import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

const list = async (request: NextRequest) => {
  return NextResponse.json(await db.list(request.headers.get('x-user') ?? undefined))
}

export function GET(request: NextRequest) {
  return list(request)
}
