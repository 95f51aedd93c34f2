import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { sendBody } from '../../../lib/send-body'

export const dynamic = 'force-dynamic'

const GONE = 410

async function handler(request: NextRequest) {
  const as = request.nextUrl.searchParams.get('as')
  const found: { items?: unknown; error?: string } = {}
  let status = 200
  try {
    found.items = await db.items()
  } catch (error) {
    found.error = 'The items are gone'
    status = GONE
  }
  if (as === 'text') return sendBody(found.error ?? 'fine', { status })
  if (as === 'tea') return NextResponse.json({ tea: true }, { status: 418 })
  if (as === 'page') return new Response(null, { status: 307, headers: { Location: '/items' } })
  if (as === 'head') {
    // Nobody reads it.
    status = 202
    return new Response(null, { status })
  }
  return NextResponse.json(found, { status })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
