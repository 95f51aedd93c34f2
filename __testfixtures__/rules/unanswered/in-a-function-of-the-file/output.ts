import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const page = await db.page.first((request.nextUrl.searchParams.get('q') ?? undefined) as string)
  if (page) return NextResponse.json(page)
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  return new Response(null, { status: 500 })
}

export const POST = async (request: NextRequest) => {
  if (!request.headers.get('authorization')) {
    // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 401.
    return new Response(null, { status: 401 })
  }
  const page = await db.page.create()
  return NextResponse.json(page, { status: 201 })
}
