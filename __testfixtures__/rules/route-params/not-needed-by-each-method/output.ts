import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../../lib/db'

export const dynamic = 'force-dynamic'

export async function GET(_request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return new Response(JSON.stringify(await db.plan.find(id)), { headers: { 'Content-Type': 'application/json' } })
}

export function PATCH() {
  return NextResponse.json(null)
}
