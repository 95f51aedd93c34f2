import { NextResponse, type NextRequest } from 'next/server'
import { bucket } from '../../../../lib/bucket'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest, { params }: { params: Promise<{ path?: string[] }> }) {
  const { path } = await params
  const depth = request.nextUrl.searchParams.get('depth') ?? '1'
  if (!path) {
    return NextResponse.json(await bucket.roots(Number(depth)))
  }
  const parts = Array.isArray(path) ? path : [path]
  return NextResponse.json(await bucket.list(parts.join('/'), Number(depth)))
}
