import { db } from '../../../../lib/db'
import { readQuery } from '../../../../lib/read-query'

export const dynamic = 'force-dynamic'

async function handler(request, { params }) {
  const query = readQuery(request, await params)
  query.id = query.id.toLowerCase()
  return new Response(JSON.stringify(await db.post.find(query.id)), { headers: { 'Content-Type': 'application/json' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
