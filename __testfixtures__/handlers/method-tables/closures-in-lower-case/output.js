import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export async function GET(request) {
  // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
  const id = request.nextUrl.searchParams.get('id') ?? undefined

  const item = await db.item(id)
  return NextResponse.json(item)
}

export async function DELETE(request) {
  // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
  const id = request.nextUrl.searchParams.get('id') ?? undefined

  await db.remove(id)
  return new Response(null, { status: 204 })
}
