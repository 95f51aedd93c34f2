import { NextResponse } from 'next/server'
import { note } from 'log'

export const dynamic = 'force-dynamic'

export async function GET(request) {
  const { searchParams } = request.nextUrl
  // next-reroute NR201: The key "page" or "id" given twice was a list here; now it is the first value.
  const page = searchParams.get('page')
  ;(searchParams.get('id') ?? undefined) && (await note(searchParams.get('id')))
  if (!page) return new Response(null, { status: 400 })
  return NextResponse.json({ page })
}
