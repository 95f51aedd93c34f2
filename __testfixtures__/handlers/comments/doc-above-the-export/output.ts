import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../../lib/db'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

// what was asked
// what is answered
/**
 * All notes.
 */
export async function GET(_request: NextRequest, { params }: Context) {
  const { id } = await params
  return NextResponse.json({ notes: await db.all(id) })
}

export async function POST(_request: NextRequest, { params }: Context) {
  const { id } = await params
  return NextResponse.json({ notes: await db.add(id) })
}
