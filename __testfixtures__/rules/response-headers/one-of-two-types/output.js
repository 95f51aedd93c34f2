import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler() {
  const row = await db.row()
  const headers = new Headers()
  if (row.xml) headers.set('Content-Type', 'text/xml')
  else headers.set('Content-Type', 'text/html')
  return new Response(`${row.text}`, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
