import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export async function POST() {
  await db.rates.refresh()
  return NextResponse.json({ ok: true })
}
