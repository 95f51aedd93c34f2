import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

// Public list, and creation by form or API.
export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl
  // next-reroute NR201: The key "tag" given twice was a list here; now it is the first value.
  const page = searchParams.get('page') ?? '1'
  const tag = searchParams.get('tag') ?? undefined
  const posts = await db.post.list({ page: Number(page), tag })

  return NextResponse.json({ posts }, { headers: { 'Cache-Control': 's-maxage=60' } })
}

export async function POST(request: NextRequest) {
  const data = await readBody(request)
  if (data instanceof Response) return data

  const { title, body } = data
  if (!title) {
    return NextResponse.json({ error: 'A post needs a title' }, { status: 400 })
  }
  const post = await db.post.create({ title, body })
  return NextResponse.json(post, { status: 201 })
}
