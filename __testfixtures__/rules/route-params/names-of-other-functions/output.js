import { NextResponse } from 'next/server'
import { db } from '../../../../../lib/db'

export const dynamic = 'force-dynamic'

const memberId = 3

export async function GET(_request, { params }) {
  return new Response(JSON.stringify(await db.get((await params).memberId, memberId)), { headers: { 'Content-Type': 'application/json' } })
}
export async function POST(_request, { params }) {
  const { teamId } = await params
  // who
  const { memberId: member } = await params
  return new Response(JSON.stringify(await db.get(teamId, member)), { headers: { 'Content-Type': 'application/json' } })
}

export async function PUT(_request, { params }) {
  const { teamId } = await params
  return NextResponse.json(teamId)
}
