import { NextResponse, type NextRequest } from 'next/server'
import { notes } from '../../../lib/notes'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

async function list(request: NextRequest) {
  const filters = readQuery(request) as any
  if ('archived' in filters) filters.archived = filters.archived === 'true'
  return new Response(JSON.stringify(await notes.find(filters)), { headers: { 'Content-Type': 'application/json' } })
}

export async function POST(request: NextRequest) {
  return NextResponse.json(await notes.count(Number(request.nextUrl.searchParams.get('limit') ?? 10)))
}

function handler(request: NextRequest) {
  return list(request)
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
