import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

// Old links say "ref", new ones "r".
async function handler(request) {
  const { searchParams } = request.nextUrl
  // next-reroute NR201: The key "r", "ref" or "page" given twice was a list here; now it is the first value.
  const ref = searchParams.get('r') || searchParams.get('ref')
  if (!ref) {
    return NextResponse.json({ error: 'ref' }, { status: 400 })
  }
  const visit = await db.visit.add({ ref, page: searchParams.get('page') ?? 'home' })
  return new Response(null, { status: 302, headers: { Location: `/welcome?visit=${visit}` } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
