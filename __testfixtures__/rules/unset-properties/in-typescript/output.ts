import { NextResponse, type NextRequest } from 'next/server'
import { load } from 'shop'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  // next-reroute NR215: Nothing puts `tenant` on the request here: it was missing in the API Route, and it is missing still.
  const tenant = (request as any).tenant ?? 'main'
  // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
  return NextResponse.json(await load(tenant, request.nextUrl.searchParams.get('id') ?? undefined))
}
