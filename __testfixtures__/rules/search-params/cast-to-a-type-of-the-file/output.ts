import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

interface Paging {
  page?: string
}
type Query = Paging & { code: string; state?: 'on' | 'off'; tags: string[] }

async function handler(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const code = searchParams.get('code') as string
  const state = (searchParams.get('state') ?? undefined) as 'on' | 'off'
  const page = searchParams.get('page') ?? undefined
  if (!code) return NextResponse.json({ error: 'code' }, { status: 400 })
  const { tags } = readQuery(request) as unknown as Query
  return NextResponse.json({ items: await db.item.list({ code, state, page }), tags })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
