import type { NextApiRequest } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { find, search } from '../../../lib/metrics'

export const dynamic = 'force-dynamic'

interface Paged {
  size: number
}

interface MetricsQuery extends Paged {
  type: string
  limit?: number
}

interface QueryRequest<Query> extends NextApiRequest {
  query: Query & { [key: string]: string | string[] }
}

const take = (limit: number | undefined, size: number) => [limit, size]

async function handler(request: NextRequest) {
  const { searchParams } = request.nextUrl
  // next-reroute NR201: The key "type", "limit" or "size" given twice was a list here; now it is the first value.
  const type = searchParams.get('type') ?? undefined
  const limit = (searchParams.get('limit') ?? undefined) as unknown as number
  const size = (searchParams.get('size') ?? undefined) as unknown as QueryRequest<MetricsQuery>['query']['size']
  if (type === 'all') return NextResponse.json(await search(take((searchParams.get('limit') ?? undefined) as unknown as number, (searchParams.get('size') ?? undefined) as unknown as QueryRequest<MetricsQuery>['query']['size'])))
  return NextResponse.json(await find(type, take(limit, size)))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
