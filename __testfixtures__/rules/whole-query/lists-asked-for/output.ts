import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const query = readQuery(request)
  const coin = typeof query.coin === 'string' ? query.coin.toUpperCase() : 'BTC'
  const tags = Array.isArray(query.tag) ? query.tag : [query.tag]
  const ids = ([] as string[]).concat(query.id ?? [])
  const page = Number(query.page ?? 1)
  return NextResponse.json(await db.item.list({ coin, tags, ids, page }))
}
