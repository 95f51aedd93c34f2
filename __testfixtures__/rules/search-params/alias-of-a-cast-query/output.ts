import { NextResponse, type NextRequest } from 'next/server'
import { directories } from '../../../lib/directories'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl
  let tenant = searchParams.get('tenant') || ''
  if (!tenant && searchParams.get('directory')) {
    const found = await directories.find(searchParams.get('directory') as string)
    tenant = found.tenant
  }
  // next-reroute NR201: The key "parts" or "ids" given twice was a list here; now it is the first value.
  const parts: string[] = (searchParams.get('parts') ?? undefined) as unknown as string[]
  const ids = (searchParams.get('ids') ?? undefined) as unknown as string[]
  return NextResponse.json(await directories.list(tenant, { page: searchParams.get('page') ?? undefined, owner: (searchParams.get('directory') ?? undefined) as string, parts, ids }))
}
