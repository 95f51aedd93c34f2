import { connection, NextResponse } from 'next/server'
import { db } from '../../../lib/db'

/** The latest news, never older than the request. */
export async function GET() {
  await connection()
  try {
    return NextResponse.json({ news: await db.news.latest(new Date(0)) })
  } catch {
    return NextResponse.json({ news: [] }, { status: 503 })
  }
}
