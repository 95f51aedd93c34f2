import type { NextRequest } from 'next/server'
import { notes } from '../../../lib/notes'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const query = readQuery(request)
  if (!query.page) query.page = '1'
  const { page, ...filters } = query
  const { sort = 'name' } = query as { sort?: string }
  return new Response(JSON.stringify(await notes.find(page, sort, filters)), { headers: { 'Content-Type': 'application/json' } })
}
