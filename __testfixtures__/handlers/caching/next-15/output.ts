import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export async function GET() {
  return NextResponse.json({ news: await db.news.latest() }, { headers: { 'Cache-Control': 'public, s-maxage=3600, stale-while-revalidate=59' } })
}
