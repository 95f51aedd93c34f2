import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export async function PUT(request: NextRequest) {
  {
    // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
    const pages = await db.page.find(request.nextUrl.searchParams.get('id') ?? undefined)
    if (!pages) {
      return NextResponse.json({ error: 'none' }, { status: 404 })
    }
    // what follows only looks, and its own answer is ignored
    const page = pages[0]
    if (page.owner !== (request.headers.get('x-user') ?? undefined)) {
      return NextResponse.json({ error: 'not yours' }, { status: 403 })
    }
    return NextResponse.json({ title: page.title })
  }
}

export async function POST(request: NextRequest) {
  try {
    if (!request.headers.get('authorization')) {
      return NextResponse.json({ error: 'sign in' }, { status: 401 })
    }
    await db.page.create()
    return new Response(null, { status: 201 })
  } catch (error) {
    console.error(error)
    return NextResponse.json({ error: 'failed' }, { status: 500 })
  }
}

async function handler(request: NextRequest) {
  const { searchParams } = request.nextUrl
  if (!searchParams.get('id')) {
    // next-reroute NR212: Behind this answer the API Route went on with the code below, whose own answer was ignored; now it ends here.
    return NextResponse.json({ error: 'id?' }, { status: 400 })
  }
  // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
  const page = await db.page.get(searchParams.get('id') ?? undefined)
  return NextResponse.json(page)
}

export { handler as GET, handler as PATCH, handler as DELETE, handler as OPTIONS }
