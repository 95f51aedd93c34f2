import { connection, NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const maxDuration = 5

export async function GET(request) {
  await connection()
  // next-reroute NR201: The key "q" given twice was a list here; now it is the first value.
  return NextResponse.json({ q: request.nextUrl.searchParams.get('q') || null, items: await db.item.list() })
}
