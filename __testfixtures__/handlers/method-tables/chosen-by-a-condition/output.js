import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export async function GET() {
  const list = await db.list()
  return NextResponse.json(list)
}

export function POST() {
  return NextResponse.json({ made: true }, { status: 201 })
}

function handler() {
  return NextResponse.json({ error: 'not here' }, { status: 404 })
}

export { handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
