import nookies, { parseCookies } from 'nookies'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const { token } = nookies.get({ req: { headers: Object.fromEntries(request.headers) } })
  const all = parseCookies({ req: { headers: Object.fromEntries(request.headers) } }, { decode: (value) => value })
  return new Response(JSON.stringify(await db.find(token, Object.keys(all).length)), { headers: { 'Content-Type': 'application/json' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
