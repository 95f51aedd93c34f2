import { after } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request) {
  if (!request.nextUrl.searchParams.get('id')) return fail(400)
  const response = await save(request)
  after(() => db.close())
  return response
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }

const fail = (status) => new Response(null, { status })

async function save(request) {
  // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
  await db.save(request.nextUrl.searchParams.get('id') ?? undefined)
  return new Response(null, { status: 201 })
}
