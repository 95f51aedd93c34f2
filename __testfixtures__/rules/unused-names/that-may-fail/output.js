import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

// What reads of something may fail, and what nobody used before, stay.
export async function GET() {
  const settings = await db.settings.read()
  const title = settings.title
  const idle = db.idle()
  const count = await db.page.count()
  return NextResponse.json({ title, count })
}

export async function PUT() {
  const settings = await db.settings.read()
  const title = settings.title
  const idle = db.idle()
  await db.page.count()
  return NextResponse.json(await db.settings.write(settings))
}

async function handler() {
  const settings = await db.settings.read()
  const title = settings.title
  const idle = db.idle()
  await db.page.count()
  return NextResponse.json({ error: 'GET or PUT' }, { status: 400 })
}

export { handler as POST, handler as PATCH, handler as DELETE, handler as OPTIONS }
