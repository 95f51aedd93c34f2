import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
  const id = request.nextUrl.searchParams.get('id') ?? undefined
  return NextResponse.json(await db.item(id))
}

// Changes one field.
export async function PATCH(request: NextRequest) {
  try {
    const body = await readBody(request)
    if (body instanceof Response) return body

    return NextResponse.json(await db.change(body))
  } catch {
    return new Response(null, { status: 409 })
  }
}
