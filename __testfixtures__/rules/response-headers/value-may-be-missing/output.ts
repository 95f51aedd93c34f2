import { NextResponse, type NextRequest } from 'next/server'
import { types } from '../../../../lib/types'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

export async function POST(_request: NextRequest, { params }: Context) {
  const { id } = await params
  const type = types[0]?.name
  // next-reroute NR214: Where the value of the header `X-Type` is missing, API Routes failed with 500; now it says `undefined`.
  return NextResponse.json({ id }, { status: 201, headers: { 'X-Type': type as string } })
}

export async function PUT(request: NextRequest, { params }: Context) {
  const { id } = await params
  const type = types[0]?.name
  return NextResponse.json({ id }, { headers: { 'X-Id': String(id), 'X-Trace': request.headers.get('x-trace') ?? 'none' } })
}

async function handler(request: NextRequest, { params }: Context) {
  const { id } = await params
  const type = types[0]?.name
  // next-reroute NR214: Where the value of the header `X-Origin` is missing, API Routes failed with 500; now it says `undefined`.
  return NextResponse.json({ id }, { headers: { 'X-Origin': String((request.headers.get('origin') ?? undefined)!) } })
}

export { handler as GET, handler as PATCH, handler as DELETE, handler as OPTIONS }
