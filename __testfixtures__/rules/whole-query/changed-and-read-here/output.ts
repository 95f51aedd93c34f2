import type { NextRequest } from 'next/server'
import { notes } from '../../../lib/notes'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const query = readQuery(request)
  Object.assign(query, { limit: '10' })
  if (!query.page) query.page = '1'
  return new Response(JSON.stringify(await notes.find({ ...query })), { headers: { 'Content-Type': 'application/json' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
