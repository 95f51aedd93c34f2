import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  // All posts, or those of a tag.
  // next-reroute NR201: The key "tag" given twice was a list here; now it is the first value.
  const posts = await db.posts(request.nextUrl.searchParams.get('tag') ?? undefined)
  if (!posts) return NextResponse.json({ error: 'none' }, { status: 404 })
  return NextResponse.json(posts)
}

export async function POST(request: NextRequest) {
  const text = `
  kept
    as it is`
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await db.add(body, text), { status: 201 })
}

export function DELETE() {
  // nothing is deleted
  return new Response(null, { status: 204 })
}
