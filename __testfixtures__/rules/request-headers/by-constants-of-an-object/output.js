import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

const HEADERS = { tenant: 'x-tenant', user: 'x-user' }

async function handler(request) {
  const tenant = request.headers.get(HEADERS.tenant)
  if (!tenant) return new Response(null, { status: 400 })
  return new Response(JSON.stringify(await db.find(tenant, request.headers.get(HEADERS.user) || 'nobody', request.headers.get('x-plan') ?? undefined)), { headers: { 'Content-Type': 'application/json' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
