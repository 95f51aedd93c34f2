import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler() {
  const row = await db.row()
  if (!row) {
    return new Response('none', { status: 404, headers: { 'Content-Type': 'text/plain', 'X-A': '1' } })
  }
  return new Response(`<p>${row}</p>`, { headers: { 'Content-Type': 'text/html' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
