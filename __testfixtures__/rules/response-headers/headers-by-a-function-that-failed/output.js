import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function list() {
  const items = await db.list()
  return NextResponse.json(items, { headers: { 'X-Source': 'db' } })
}

async function handler() {
  try {
    // next-reroute NR225: Where something fails behind this, `handler` answers, and headers that are set here went out with that; now they are lost.
    return await list()
  } catch (error) {
    return NextResponse.json({ error: error.message }, { status: 500 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
