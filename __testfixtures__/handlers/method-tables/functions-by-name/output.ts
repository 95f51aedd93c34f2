import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  // next-reroute NR201: The key "tag" given twice was a list here; now it is the first value.
  return NextResponse.json(await db.posts(request.nextUrl.searchParams.get('tag') ?? undefined))
}

export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await db.add(body), { status: 201 })
}
