import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'
export const fetchCache = 'default-no-store'

export async function GET() {
  return NextResponse.json({ news: await db.news.latest() })
}
