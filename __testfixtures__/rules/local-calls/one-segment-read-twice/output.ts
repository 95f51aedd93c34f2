import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../../lib/db'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

export async function DELETE(_request: NextRequest, { params }: Context) {
  const { id } = await params
  return remove(id)
}

export async function GET(_request: NextRequest, { params }: Context) {
  const { id } = await params
  return new Response(JSON.stringify(await db.board.find(id)), { headers: { 'Content-Type': 'application/json' } })
}

async function remove(id: string) {
  return NextResponse.json(await db.board.remove(id))
}
